import { later, type Instant, type IsoDuration } from '../time/instant.ts'
import { isNotice, type Message, type MessageReason } from './message.ts'

/** A claim lasts longer than a send may take, so that nobody else sends while it still may succeed (design, section 6). */
const claimLasts = 'PT60S'

/** A send ends within this (design, section 6). */
const sendLasts = 'PT15S'

/** So little before its time a message is as good as due: no timer is as precise (design, section 6). */
const asGoodAsDue = 'PT2M'

/** Mail waits an outage out, four hours in all, each pause twice the one before. An SMS is worth something soon or never. */
const patienceWith = (message: Message): { tries: number; pause: IsoDuration } =>
  isNotice(message) ? { tries: 10, pause: `PT${30 * 2 ** (message.attempts - 1)}S` } : { tries: 5, pause: 'PT30S' }

/** True for what is sent directly by whoever looks at it now, and needs no timer. */
export const isDue = ({ dueAt }: Message, now: Instant): boolean => dueAt <= later(now, asGoodAsDue)

/** True when somebody may take this message now: it is due, and nobody holds it or their hold has run out. */
export const mayBeClaimed = (message: Message, now: Instant): boolean => {
  if (!isDue(message, now)) return false
  if (message.state === 'pending') return true
  return message.state === 'claimed' && message.claim !== undefined && message.claim.until <= now
}

/** True when all its tries are used up, also where whoever tried did not live to say so (design, section 6: bounded retries). */
export const isExhausted = (message: Message): boolean => message.attempts >= patienceWith(message).tries

/** True while one more send would end before anybody else may take the message over. */
export const holdsLongEnough = ({ claim }: Message, now: Instant): boolean =>
  claim !== undefined && claim.until >= later(now, sendLasts)

/** The message as held by `token`; also how a message is born that the request sends itself. `parts` are the keys of all it is to reach. */
export const claimed = (
  { retryAt: _, ...message }: Message,
  token: string,
  now: Instant,
  parts: readonly string[],
): Message => {
  const first = parts.find((part) => !message.sentParts.includes(part))
  return {
    ...message,
    state: 'claimed',
    claim: { token, until: later(now, claimLasts) },
    attempts: message.attempts + 1,
    parts: new Set([...message.sentParts, ...parts]).size,
    uncertainParts: withBegun(message.uncertainParts, first),
    version: message.version + 1,
  }
}

const withBegun = (uncertain: readonly string[] = [], begun: string | undefined): string[] =>
  begun === undefined || uncertain.includes(begun) ? [...uncertain] : [...uncertain, begun]

/** What became of one part. After a fault nobody knows whether it went out. */
export interface PartEnd {
  key: string
  outcome: 'accepted' | 'refused' | 'fault'
}

/** The message once one part of it has ended. */
export const afterPart = (message: Message, { key, outcome }: PartEnd): Message => {
  const { sentParts, uncertainParts = [] } = message
  return {
    ...message,
    sentParts: outcome === 'accepted' ? [...sentParts, key] : sentParts,
    uncertainParts: outcome === 'fault' ? uncertainParts : uncertainParts.filter((part) => part !== key),
    version: message.version + 1,
  }
}

/** The same, with the next part about to be sent: a crash repeats at most this one. Whoever gets on holds on. */
export const afterPartBefore = (message: Message, end: PartEnd, next: string, now: Instant): Message => {
  const after = afterPart(message, end)
  return {
    ...after,
    uncertainParts: withBegun(after.uncertainParts, next),
    claim: message.claim && { ...message.claim, until: later(now, claimLasts) },
  }
}

/** It will not be sent any more, or all of it was. */
export const ended = (
  { claim: _, ...message }: Message,
  state: 'sent' | 'failed' | 'missed' | 'superseded',
  reason?: MessageReason,
): Message => ({ ...message, state, version: message.version + 1, ...(reason === undefined ? {} : { reason }) })

/** Let go after a send that failed: somebody tries again after a pause. */
export const released = ({ claim: _, ...message }: Message, now: Instant): Message => ({
  ...message,
  state: 'pending',
  retryAt: later(now, patienceWith(message).pause),
  version: message.version + 1,
})

/** Let go because our time is up, not because it failed: the rest of it is for the next slice, and this was no try. */
export const handedOn = ({ claim: _, ...message }: Message): Message => ({
  ...message,
  state: 'pending',
  attempts: message.attempts - 1,
  version: message.version + 1,
})

/** What a message looks like once a timer has been set for it. */
export const withTimer = (message: Message): Message => ({ ...message, scheduled: true, version: message.version + 1 })
