import { claimed, isDue } from '../../domain/messages/claim.ts'
import type { Message } from '../../domain/messages/message.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Change } from '../../ports.ts'
import type { Errand } from '../errand.ts'
import type { SendingFacts } from './sendingFacts.ts'
import { smsErrand, type SmsNeeds } from './smsErrand.ts'

export interface Born {
  changes: Change[]
  /** Sent by the request once its transaction is through: nobody else may, for they are claimed. */
  errands: { held: Message; errand: Errand }[]
  /** What a timer is set for. */
  later: Message[]
}

/** New messages as the transaction writes them: what is due now is born claimed by this request (design, section 6). */
export const bornClaimed = (
  needs: SmsNeeds & { newToken: () => string },
  messages: readonly { message: Message; expected: number }[],
  facts: SendingFacts,
  now: Instant,
): Born => {
  const born: Born = { changes: [], errands: [], later: [] }
  const justWritten = knownOnce(messages)
  let { ledger } = facts
  for (const { message, expected } of messages) {
    const sending = isDue(message, now)
      ? smsErrand(needs, message, { ...facts, ledger }, now, () => justWritten(message))
      : undefined
    if (sending && 'errand' in sending.verdict) {
      const { errand } = sending.verdict
      const held = claimed(
        message,
        needs.newToken(),
        now,
        errand.parts.map(({ key }) => key),
      )
      born.errands.push({ held, errand })
      born.changes.push({ kind: 'message', message: held, expected })
      ledger = sending.ledger ?? ledger
    } else {
      born.later.push(message)
      born.changes.push({ kind: 'message', message, expected })
    }
  }
  if (ledger !== facts.ledger)
    born.changes.push({
      kind: 'smsLedger',
      ledger: { ...ledger, version: facts.ledger.version + 1 },
      expected: facts.ledger.version,
    })
  return born
}

/**
 * The messages about the same incident, for whoever asks first. Whom an SMS reached is written into its incident: for the next one the incident
 * has moved on, and must be read again.
 */
const knownOnce = (messages: readonly { message: Message }[]) => {
  const told = new Set<string>()
  return ({ subject: { id } }: Message): Message[] | undefined => {
    if (told.has(id)) return undefined
    told.add(id)
    return messages.map(({ message }) => message).filter(({ subject }) => subject.id === id)
  }
}
