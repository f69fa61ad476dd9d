import type { Mail } from '../ports.ts'

/** One thing to send: a mail to a topic, or an SMS to a number. `key` is kept once it went out, and never sent again. */
export type Part = { key: string } & ({ topic: string; mail: Mail } | { phone: string; text: string; sender: string })
