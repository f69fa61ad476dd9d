import { later, type Instant } from '../time/instant.ts'
import type { Message, MessageReason } from './message.ts'

/** A claim lasts longer than a send may take, so that nobody else sends while it still may succeed (design, section 6). */
const claimLasts = 'PT60S'

/** After this many tries a message has failed, where the IT lead sees it. */
const mostAttempts = 5

/** So little before its time a message is as good as due: no timer is as precise (design, section 6). */
const asGoodAsDue = 'PT2M'

/** True for what is sent directly by whoever looks at it now, and needs no timer. */
export const isDue = ({ dueAt }: Message, now: Instant): boolean => dueAt <= later(now, asGoodAsDue)

/** True when somebody may take this message now: it is due, and nobody holds it or their hold has run out. */
export const mayBeClaimed = (message: Message, now: Instant): boolean => {
  if (!isDue(message, now)) return false
  if (message.state === 'pending') return true
  return message.state === 'claimed' && message.claim !== undefined && message.claim.until <= now
}

/** The message as held by `token`; also how a message is born that the request sends itself. */
export const claimed = <M extends Message>(message: M, token: string, now: Instant, parts: number): M => ({
  ...message,
  state: 'claimed',
  claim: { token, until: later(now, claimLasts) },
  attempts: message.attempts + 1,
  parts,
  version: message.version + 1,
})

/** One part of it went out: kept at once, so that a crash repeats at most this part. */
export const withSentPart = <M extends Message>(message: M, part: string): M => ({
  ...message,
  sentParts: [...message.sentParts, part],
  version: message.version + 1,
})

/** It will not be sent any more, or all of it was. */
export const ended = <M extends Message>(
  { claim: _, ...message }: M,
  state: 'sent' | 'failed' | 'missed' | 'superseded',
  reason?: MessageReason,
): Message => ({ ...message, state, version: message.version + 1, ...(reason === undefined ? {} : { reason }) })

/** After a send that failed: let go for the next one to try, or given up. */
export const released = ({ claim: _, ...message }: Message, reason: MessageReason): Message =>
  message.attempts >= mostAttempts
    ? ended(message, 'failed', reason)
    : { ...message, state: 'pending', version: message.version + 1 }

/** Let go because our time is up, not because it failed: the rest of it is for the next slice. */
export const handedOn = ({ claim: _, ...message }: Message): Message => ({
  ...message,
  state: 'pending',
  attempts: message.attempts - 1,
  version: message.version + 1,
})

/** What a message looks like once a timer has been set for it. */
export const withTimer = <M extends Message>(message: M): M => ({
  ...message,
  scheduled: true,
  version: message.version + 1,
})
