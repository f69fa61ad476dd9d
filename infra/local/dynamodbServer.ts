import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainFailure } from './command.ts'

export interface DynamodbServer {
  endpoint: string
  /** Ends it, and resolves when it has ended. */
  stop(): Promise<void>
  /** The exit code, however it ended. */
  exited: Promise<number>
}

const longestStartMilliseconds = 10_000
const pollMilliseconds = 20
const longestComplaint = 2000

/**
 * Ends the server when our end of its standard input closes, and the kernel closes that however we die: even after SIGKILL
 * nothing is left behind. The server itself gets no part of that pipe.
 */
const endingWithUs = `
exec 3<&0
"$@" </dev/null 3<&- & server=$!
(read -r _ <&3; kill "$server") & watcher=$!
wait "$server"; status=$?
kill "$watcher" 2>/dev/null
exit "$status"`

const binary = (): string => {
  const platform = `${process.platform}-${process.arch}`
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${platform}/dynoxide`)
  } catch {
    throw new PlainFailure(`No DynamoDB server is installed for ${platform}: set DYNAMODB_ENDPOINT to one that runs`)
  }
}

/**
 * It lets pages of any site in (CORS `*`) and believes any signature: what keeps them out is that they cannot find it. All of 127.0.0.0/8
 * is this machine on Linux, and an address of 16 million is not found by trying.
 */
const hiddenHost = (): string =>
  process.platform === 'linux' ? ['127', ...Array.from({ length: 3 }, () => randomInt(1, 255))].join('.') : '127.0.0.1'

const freePort = async (host: string): Promise<number> => {
  const probe = createServer().listen(0, host)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port')
  return address.port
}

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(1000) })
    return answer.ok
  } catch {
    return false
  }
}

interface Launched extends DynamodbServer {
  /** Set when it has ended. */
  exitCode: () => number | null
  /** What it said about why. */
  complaint: () => string
}

const launch = async (databasePath: string | undefined): Promise<Launched> => {
  const host = hiddenHost()
  const port = String(await freePort(host))
  const database = databasePath === undefined ? [] : ['--db-path', databasePath]
  const child = spawn(
    'sh',
    ['-c', endingWithUs, 'sh', binary(), 'serve', '--host', host, '--port', port, ...database],
    // A group of its own: Ctrl-C reaches only us, and we end it when nobody needs it any more.
    { detached: true, stdio: ['pipe', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr.on('data', (text) => {
    said = (said + String(text)).slice(-longestComplaint)
  })
  // `close`, not `exit`: only then has all been read that it said, and has the server ended, not just the shell around it.
  const exited = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : 1))
  return {
    endpoint: `http://${host}:${port}`,
    async stop() {
      child.stdin.end()
      await exited
    },
    exited,
    exitCode: () => child.exitCode,
    complaint: () => said.trim(),
  }
}

const started = async (server: Launched): Promise<boolean> => {
  const deadline = performance.now() + longestStartMilliseconds
  while (server.exitCode() === null && performance.now() < deadline) {
    if (await answers(server.endpoint)) return true
    await sleep(pollMilliseconds)
  }
  return false
}

const launchUntilStarted = async (databasePath: string | undefined, tries: number): Promise<DynamodbServer> => {
  const server = await launch(databasePath)
  if (await started(server)) return server
  await server.stop()
  if (tries === 1) throw new PlainFailure(`The DynamoDB server does not start: ${server.complaint()}`)
  // Between our finding a free port and its use another process may have taken it.
  return launchUntilStarted(databasePath, tries - 1)
}

/**
 * A DynamoDB API on SQLite, on a loopback address and port that nobody can guess, that lives no longer than this process. With `databasePath`
 * (its folder must exist) it keeps its data, without it forgets them. Throws `PlainFailure` where it cannot run.
 */
export const startDynamodbServer = ({ databasePath }: { databasePath?: string } = {}): Promise<DynamodbServer> =>
  launchUntilStarted(databasePath, 3)
