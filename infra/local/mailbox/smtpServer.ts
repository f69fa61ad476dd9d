import { once } from 'node:events'
import type { Socket } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { ReceivedMail } from './mailbox.ts'

/**
 * How the server takes mail: `refusesForNow` (451) and `refuses` (550) as a full or strict mailbox, `hangs` without an answer,
 * `closes` the connection, `losesAnswer` keeps the mail and then closes it.
 */
export type SmtpBehaviour = 'accepts' | 'refusesForNow' | 'refuses' | 'hangs' | 'closes' | 'losesAnswer'

export interface SmtpServer {
  port: number
  /** From now on every mail is taken so. For tests. */
  behave(behaviour: SmtpBehaviour): void
  stop(): Promise<void>
}

const host = '127.0.0.1'
const largestMail = 10 * 1024 * 1024
const refusals = { refusesForNow: 451, refuses: 550 } as const

/** A mail server on a free port of this machine: every address is a mailbox here. `receive` has the mail on disk when it returns. */
export const startSmtpServer = async (receive: (mail: ReceivedMail) => void): Promise<SmtpServer> => {
  let behaviour: SmtpBehaviour = 'accepts'
  const sockets = new Map<number | undefined, Socket>()

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<'answer' | 'silence'> => {
    const mails = await receivedMails(stream, session)
    if (behaviour === 'hangs') return 'silence'
    if (behaviour === 'refusesForNow' || behaviour === 'refuses')
      throw Object.assign(new Error('Refused, as it was told to.'), { responseCode: refusals[behaviour] })
    if (behaviour !== 'closes') for (const mail of mails) receive(mail)
    if (behaviour === 'accepts') return 'answer'
    sockets.get(session.remotePort)?.destroy()
    return 'silence'
  }

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: largestMail,
    onData: (stream, session, answer) => {
      take(stream, session).then(
        (outcome) => (outcome === 'answer' ? answer() : undefined),
        (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  // A connection that breaks concerns only whoever is at its other end.
  server.on('error', () => undefined)
  server.server.on('connection', (socket) => {
    sockets.set(socket.remotePort, socket)
    socket.once('close', () => sockets.delete(socket.remotePort))
  })
  const listener = server.listen(0, host)
  await once(listener, 'listening')
  const address = listener.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    behave: (next) => {
      behaviour = next
    },
    stop: async () => {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      for (const socket of sockets.values()) socket.destroy()
      await closed.promise
    },
  }
}

/** One for each recipient of the envelope: that is where mail goes, whatever its header says. */
const receivedMails = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<ReceivedMail[]> => {
  const { messageId, from, subject = '', text = '' } = await simpleParser(stream, { skipTextToHtml: true })
  const sender = from?.value[0]?.name || from?.text || ''
  const mail = { messageId, sender, subject, text: text.trimEnd() }
  return session.envelope.rcptTo.map(({ address }) => ({ ...mail, recipient: address }))
}
