import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { faultFields, log } from '../../../shared/http/log.ts'
import { errorCode, PlainFailure } from '../command.ts'
import { gatewayAnswers, rawMessage, send } from './answers.ts'

const host = '127.0.0.1'

/** API Gateway's limit on request line and headers together. Node counts without separators, and refuses at its limit. */
const maxHeaderSize = 10_240 + 1

const patienceMilliseconds = 1000

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

export interface LocalServer {
  /** Where it listens: `http://127.0.0.1:3000`. */
  origin: string
  /** Answers with this from now on; until then everything is 503. */
  serve(answer: Answer): void
  stop(): Promise<void>
}

/** Takes the port, on the loopback address only. Throws `PlainFailure` when it is not to be had. */
export const startServer = async (port: number): Promise<LocalServer> => {
  let answer: Answer = notYet
  const server = createServer({ maxHeaderSize }, (request, response) => {
    void answered(answer, request, response)
  })
  server.on('clientError', (error, socket) => {
    if (socket.writable) socket.end(rawMessage(unreadable[errorCode(error) ?? ''] ?? gatewayAnswers.badRequest))
  })
  await listening(server.listen(port, host), port)
  const address = server.address()
  return {
    origin: `http://${host}:${typeof address === 'object' && address ? address.port : port}`,
    serve: (next) => {
      answer = next
    },
    stop: async () => {
      const impatience = setTimeout(() => server.closeAllConnections(), patienceMilliseconds)
      server.close()
      await once(server, 'close')
      clearTimeout(impatience)
    },
  }
}

const notYet: Answer = (_request, response) => send(response, gatewayAnswers.serviceUnavailable)

const unreadable: Record<string, typeof gatewayAnswers.badRequest> = {
  HPE_HEADER_OVERFLOW: gatewayAnswers.headersTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: gatewayAnswers.requestTimeout,
}

const answered = async (answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    await answer(request, response)
  } catch (error) {
    const clientHasGone = request.destroyed && !request.complete
    if (clientHasGone) return
    log('requestFailed', faultFields(error))
    if (response.headersSent) response.destroy()
    else send(response, gatewayAnswers.serviceUnavailable)
  }
}

const listening = async (server: ReturnType<typeof createServer>, port: number): Promise<void> => {
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = errorCode(error) ?? 'unknown error'
    if (code === 'EADDRINUSE') throw new PlainFailure(`Port ${port} is in use: choose another with --port.`)
    throw new PlainFailure(`Port ${port} cannot be used (${code}): choose another with --port.`)
  }
}
