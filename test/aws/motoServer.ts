import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pythonTools } from './pythonTools.ts'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    return (await fetch(`${endpoint}/moto-api/`)).ok
  } catch {
    return false
  }
}

/** An AWS-compatible server that is not ours, empty, on this machine alone. Throws when it does not answer within 30 s. */
export const startMoto = async (): Promise<{ endpoint: string; stop: () => void }> => {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const server = spawn(join(pythonTools(), 'moto_server'), ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
  const stop = () => {
    server.kill()
  }
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (await answers(endpoint)) return { endpoint, stop }
    await pause(200)
  }
  stop()
  throw new Error('moto does not answer.')
}
