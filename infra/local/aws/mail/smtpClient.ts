import { createTransport } from 'nodemailer'
import type { KeptMail } from './keptMails.ts'

const domain = 'sns.havnes.example'
const connections = 5

export interface SmtpClient {
  /** Resolves once the server has taken the mail; throws when it does not, or not within `patience`. */
  deliver(mail: KeptMail): Promise<void>
  close(): void
}

/** Hands mails to the mail server on this machine, over connections that are kept. `patience` is in milliseconds. */
export const createSmtpClient = (port: number, { patience = 5000 }: { patience?: number } = {}): SmtpClient => {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    // Trying again is the outbox's business.
    maxRequeues: 0,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    deliver: async ({ messageId, sender, recipient, subject, text }) => {
      await transport.sendMail({
        messageId: `<${messageId}@${domain}>`,
        from: { name: sender, address: `no-reply@${domain}` },
        to: { name: '', address: recipient },
        subject,
        text,
      })
    },
    close: () => transport.close(),
  }
}
