import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'

/** A mail to one address. */
export interface OutgoingMail {
  /** The name it comes from. */
  sender: string
  recipient: string
  subject: string
  text: string
}

const keptMail = z.object({
  number: z.int(),
  /** The same at every attempt: whoever gets the mail twice can tell. */
  messageId: z.string(),
  sender: z.string(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
})

export type KeptMail = z.output<typeof keptMail>

/** Mail that is not delivered yet, as it lies on disk. */
export const keptMails = (database: DatabaseSync) => {
  const insert = database.prepare(
    'INSERT INTO outbox (messageId, sender, recipient, subject, text) VALUES (?, ?, ?, ?, ?)',
  )
  const first = database.prepare('SELECT * FROM outbox ORDER BY attempts, number LIMIT ?')
  const remove = database.prepare('DELETE FROM outbox WHERE number = ?')
  const postpone = database.prepare('UPDATE outbox SET attempts = attempts + 1 WHERE number = ?')
  return {
    add: ({ sender, recipient, subject, text }: OutgoingMail): void => {
      insert.run(randomUUID(), sender, recipient, subject, text)
    },
    /** What was tried least comes first, then what is oldest. */
    first: (limit: number): KeptMail[] => z.array(keptMail).parse(first.all(limit)),
    remove: ({ number }: KeptMail): void => void remove.run(number),
    /** Moves it behind all that was tried less. */
    postpone: ({ number }: KeptMail): void => void postpone.run(number),
  }
}
