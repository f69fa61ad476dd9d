import type { Texter } from '../../ports.ts'
import { obedience, type Obedient } from './obedience.ts'

export interface SentText {
  phone: string
  text: string
  sender: string
}

export interface MemoryTexter extends Texter, Obedient {
  /** All that went out, oldest first. */
  texts(): SentText[]
}

const e164 = /^\+[1-9]\d{1,14}$/

/** SMS for fast tests: kept, never sent. */
export const createMemoryTexter = (): MemoryTexter => {
  const { behave, sent } = obedience()
  const texts: SentText[] = []
  return {
    behave,
    texts: () => [...texts],
    send: (phone, text, sender) =>
      sent(() => {
        if (!e164.test(phone)) return 'refused'
        texts.push({ phone, text, sender })
        return 'accepted'
      }),
  }
}
