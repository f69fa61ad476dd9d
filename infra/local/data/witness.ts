import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { errorCode } from '../command.ts'

const host = '127.0.0.1'
const patienceMilliseconds = 1000

export interface Witness {
  port: number
  stop(): void
}

/** Says `instance` to whoever connects, for as long as this process lives. */
export const startWitness = async (instance: string): Promise<Witness> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(instance)
  })
  server.unref()
  server.listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    stop: () => {
      server.close()
    },
  }
}

/**
 * Whether the process `pid` still is the one that started `instance` on `port`. An id alone proves nothing: it may have gone
 * to another process. Who takes the call but is too busy to answer is alive.
 */
export const isAlive = async (pid: number, port: number, instance: string): Promise<boolean> => {
  if (!processExists(pid)) return false
  try {
    return (await heardFrom(port)) === instance
  } catch (error) {
    return errorCode(error) !== 'ECONNREFUSED'
  }
}

const processExists = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

const heardFrom = async (port: number): Promise<string> => {
  const socket = connect({ port, host })
  socket.setEncoding('utf8')
  socket.setTimeout(patienceMilliseconds, () => socket.destroy(new Error('No answer.')))
  let heard = ''
  for await (const part of socket) heard += String(part)
  return heard
}
