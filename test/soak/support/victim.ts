import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import type { Trouble } from './trouble.ts'

const file = fileURLToPath(new URL('../edition.ts', import.meta.url))

/** A local edition that is made to suffer. */
export class Victim {
  readonly origin: string
  readonly #process: ChildProcess
  readonly ended: Promise<unknown>

  constructor(origin: string, process: ChildProcess, ended: Promise<unknown>) {
    this.origin = origin
    this.#process = process
    this.ended = ended
  }

  isAlive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null
  }

  trouble(trouble: Trouble): void {
    this.#process.send(trouble === 'filesFull' || trouble === 'databaseFull' ? 'none' : trouble)
    const pid = this.#process.pid ?? 0
    if (trouble === 'filesFull') limitFiles([pid])
    if (trouble === 'databaseFull') limitFiles(databaseBelow(pid))
  }

  /** Ends it so that it can do nothing about it. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.ended
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGTERM')
    await this.ended
  }
}

/** From now on no file grows: the soft limit only, of processes of ours. */
const limitFiles = (pids: readonly number[]): void => {
  for (const pid of pids) execFileSync('prlimit', ['--pid', String(pid), '--fsize=1:'])
}

const databaseBelow = (pid: number): number[] => {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='], { encoding: 'utf8' }).split('\n')
  const all = rows.map((row) => row.trim().split(/\s+/))
  const childrenOf = (parent: number) => all.filter(([, ppid]) => Number(ppid) === parent)
  const below = (parent: number): string[][] => childrenOf(parent).flatMap((row) => [row, ...below(Number(row[0]))])
  return below(pid).flatMap(([id, , name]) => (name === 'dynoxide' ? [Number(id)] : []))
}

/** Starts one on a data folder, at an instant. Throws when it ends before it is ready. */
export const startVictim = async (dataFolder: string, at: Instant): Promise<Victim> => {
  const process = fork(file, ['--port', '0', '--data', dataFolder, '--at', at], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = once(process, 'close')
  let [output, errors] = ['', '']
  process.stderr?.on('data', (text) => (errors += String(text)))
  const ready = new Promise<string>((resolve, reject) => {
    process.stdout?.on('data', (text) => {
      if (output === '' || !/^ready/m.test(output)) output += String(text)
      const [, origin] = /^ready (\S+)$/m.exec(output) ?? []
      if (origin !== undefined) resolve(origin)
    })
    void ended.then(() => reject(new Error(`It ended before it was ready: ${errors}`)))
  })
  return new Victim(await ready, process, ended)
}
