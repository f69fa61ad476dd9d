import { newMessage, type Message } from '../messages/message.ts'
import { later, type Instant } from '../time/instant.ts'
import { clockOf } from './clocks.ts'
import type { Decision, Escalation } from './escalation.ts'
import type { EscalationContent } from './escalationContent.ts'
import { isOver } from './stateTable.ts'

export type EscalationMessage = Message<EscalationContent>

/** A message to be told of something that happened: `about` is that event's place in the history. */
interface Planned {
  content: EscalationContent
  about: number
  at: Instant
}

/**
 * All messages that an incident needs in its present state, from its facts alone: what a command adds is what it plans more than
 * before, and whoever plans again finds what is missing (design.md section 6).
 */
export const plannedMessages = (escalation: Escalation): EscalationMessage[] =>
  [...clockMessages(escalation), ...spokenMessages(escalation), ...toldMessages(escalation)].map((planned) =>
    messageOf(escalation, planned),
  )

// Late by more than this, a message only records that it came too late (design.md section 3).
export const usefulFor = 'PT1H'

/** One message about one event of an incident. The same event and content have the same id. */
export const messageOf = ({ id }: Pick<Escalation, 'id'>, { content, about, at }: Planned): EscalationMessage =>
  newMessage<EscalationContent>({
    id: ['escalation', id, content.kind, about, ...particulars(content)].join('-'),
    subject: { type: 'escalation', id },
    about,
    content,
    dueAt: at,
    expiresAt: later(at, usefulFor),
  })

const particulars = (content: EscalationContent): (string | number)[] => {
  if ('step' in content) return [content.step]
  return content.kind === 'newCode' ? [content.role] : []
}

const clockMessages = (escalation: Escalation): Planned[] => {
  const running = clockOf(escalation)
  return running?.steps.map(({ content, at }) => ({ content, at, about: running.clock.sequence })) ?? []
}

/** The approver is asked to confirm or deny what was recorded in their name, once for all it decided; the reporter hears of a denial. */
const spokenMessages = ({ state, decisions }: Escalation): Planned[] =>
  isOver(state)
    ? []
    : decisions.flatMap(({ spoken, sequence, at, with: first }): Planned[] => {
        if (spoken === undefined || spoken.answer?.confirmed) return []
        if (spoken.answer !== undefined)
          return [{ content: { kind: 'spokenDenied' }, about: spoken.answer.sequence, at: spoken.answer.at }]
        return first === undefined ? [{ content: { kind: 'confirmSpoken' }, about: sequence, at }] : []
      })

/**
 * Reporters hear of a word that they neither gave nor recorded, all that it decided by one message; approvers of work that nobody cleared.
 */
const toldMessages = ({ state, decisions, receipt }: Escalation): Planned[] => {
  const word = decisions.at(-1)
  if (word?.decision === state && isTold(word))
    return [{ content: { kind: toldKinds[word.decision] }, about: word.sequence, at: word.at }]
  if (state === 'received' && receipt?.withoutClearance)
    return [{ content: { kind: 'unclearedReceipt' }, about: receipt.sequence, at: receipt.at }]
  return []
}

const isTold = ({ own, spoken, with: first, alsoFor }: Decision): boolean =>
  first === undefined && spoken === undefined && (own === undefined || alsoFor !== undefined)

const toldKinds = { cleared: 'toldCleared', declined: 'toldDeclined' } as const
