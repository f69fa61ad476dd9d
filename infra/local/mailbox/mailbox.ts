import * as z from 'zod/mini'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import type { Clock } from '../../../shared/ports.ts'
import { openDatabase } from '../sqlite.ts'

const schema = `
  CREATE TABLE IF NOT EXISTS items (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT,
    text TEXT NOT NULL,
    /** Transactional or Promotional, of an SMS. */
    type TEXT,
    receivedAt TEXT NOT NULL,
    messageId TEXT,
    UNIQUE (messageId, recipient)
  ) STRICT;
`

const item = z.object({
  number: z.int(),
  kind: z.enum(['mail', 'sms']),
  sender: z.string(),
  recipient: z.string(),
  subject: z.nullable(z.string()),
  text: z.string(),
  type: z.nullable(z.string()),
  receivedAt: z.string(),
})

/** A mail or an SMS that somebody got. */
export type Item = z.output<typeof item>

export interface ReceivedMail {
  /** Two mails of one id to one address are the same mail, delivered twice. */
  messageId: string | undefined
  sender: string
  recipient: string
  subject: string
  text: string
}

export interface ReceivedSms {
  sender: string
  recipient: string
  text: string
  type: string
}

/** Which items are asked for: those to one address or number, those received at or after an instant. */
export interface Wanted {
  to?: string
  since?: Instant
}

export interface Mailbox {
  addMail(mail: ReceivedMail): void
  addSms(sms: ReceivedSms): void
  /** The newest first, at most `limit`. */
  items(wanted: Wanted, limit?: number): Item[]
  close(): void
}

const mostItems = 5000

/** Keeps what everybody on this machine was sent, the newest 5,000 (or `most`), in a file (`:memory:` for none). */
export const openMailbox = (path: string, clock: Clock, { most = mostItems }: { most?: number } = {}): Mailbox => {
  const database = openDatabase(path, schema)
  const insert = database.prepare(
    `INSERT INTO items (kind, sender, recipient, subject, text, type, receivedAt, messageId)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const trim = database.prepare('DELETE FROM items WHERE number <= (SELECT max(number) FROM items) - ?')
  const select = database.prepare(
    `SELECT * FROM items WHERE (?1 IS NULL OR lower(recipient) = lower(?1)) AND (?2 IS NULL OR receivedAt >= ?2)
     ORDER BY number DESC LIMIT ?3`,
  )
  return {
    addMail: ({ messageId, sender, recipient, subject, text }) => {
      insert.run('mail', sender, recipient, subject, text, null, clock.now(), messageId ?? null)
      trim.run(most)
    },
    addSms: ({ sender, recipient, text, type }) => {
      insert.run('sms', sender, recipient, null, text, type, clock.now(), null)
      trim.run(most)
    },
    items: ({ to = null, since = null }, limit = most) => z.array(item).parse(select.all(to, since, limit)),
    close: () => database.close(),
  }
}
