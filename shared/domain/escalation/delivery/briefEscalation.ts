import { codeStateAt } from '../../codes/codeState.ts'
import type { Message } from '../../messages/message.ts'
import type { PersonId } from '../../organization/organization.ts'
import type { Instant } from '../../time/instant.ts'
import { plannedMessages, type EscalationMessage } from '../plannedMessages.ts'
import type { BriefFacts, Recipient } from './briefFacts.ts'
import { recipientsOf } from './recipients.ts'

/** One SMS to send. `key` is whose phone it is. */
export interface SmsPart {
  key: PersonId
  /** E.164 */
  phone: string
  text: string
}

/** What a message about an incident has become: whom it goes to now, or why it goes no more. No parts: there is nobody to notify. */
export type EscalationBrief =
  | { parts: SmsPart[]; withoutPhone: PersonId[] }
  | { ended: 'superseded'; reason: 'subjectChanged' }
  | { ended: 'missed'; reason: 'tooLate' }

/** True for a message that is about an incident: its content is one of ours. */
export const isAboutEscalation = (message: Message): message is EscalationMessage =>
  message.subject.type === 'escalation'

/**
 * Looks at a message again when it is to go (design.md section 6): is it still true, is it too late, and who is there to be told now. What
 * is not planned any more has been overtaken; a step an hour late only records it.
 */
export const briefEscalation = (message: EscalationMessage, facts: BriefFacts, now: Instant): EscalationBrief => {
  if (!isStillTrue(message, facts, now)) return { ended: 'superseded', reason: 'subjectChanged' }
  if (now >= message.expiresAt) return { ended: 'missed', reason: 'tooLate' }
  const recipients = onceEach(recipientsOf(facts, message, now))
  if (recipients.length === 0 && isTelling(message)) return { ended: 'superseded', reason: 'subjectChanged' }
  return {
    parts: recipients.flatMap(partOf),
    withoutPhone: recipients.filter(({ phone }) => phone === undefined).map(({ personId }) => personId),
  }
}

const onceEach = (recipients: Recipient[]): Recipient[] => [
  ...new Map(recipients.map((recipient) => [recipient.personId, recipient])).values(),
]

/** True for what only tells of a word: with nobody left who does not know it, there is nothing to say. */
const isTelling = ({ content }: EscalationMessage): boolean =>
  content.kind === 'toldCleared' || content.kind === 'toldDeclined'

const partOf = ({ personId, phone, text }: Recipient): SmsPart[] =>
  phone === undefined ? [] : [{ key: personId, phone, text }]

const isStillTrue = (message: EscalationMessage, facts: BriefFacts, now: Instant): boolean => {
  const { escalation, queue, states } = facts
  const { content } = message
  if (content.kind === 'newCode')
    return (
      codeStateAt(states[content.role], now).issue === content.issue &&
      queue.waiting.some(({ mayDecide }) => mayDecide.includes(content.role))
    )
  const isPlanned = plannedMessages(escalation).some(({ id }) => id === message.id)
  const asks = content.kind === 'clearanceStep' || content.kind === 'clearanceGivenUp'
  return isPlanned && !(asks && isAskedByAnother(facts))
}

/** Decided together with another incident, and asked about by that one's clock since. */
const isAskedByAnother = ({ escalation, queue }: BriefFacts): boolean =>
  queue.waiting.every(({ id, clock }) => id !== escalation.id || clock !== id)
