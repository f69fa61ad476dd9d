import type { Instant } from '../time/instant.ts'
import { wordByCode, type Decider } from './decider.ts'
import type { Decision, Escalation } from './escalation.ts'
import { happening, signed, unchanged, type Done, type EscalationFacts, type EscalationRefusal } from './outcome.ts'
import { settle } from './settle.ts'

export interface AnswerSpoken {
  by: Decider
  confirmed: boolean
  note?: string
}

/**
 * The approver confirms or denies a word that the reporter recorded in their name (design.md section 3). Nothing moves by it, and it can be
 * said when all is over: a denial is shown, the reporter is told, and nobody who is on the way is called back.
 */
export const answerSpoken = (
  facts: EscalationFacts,
  escalation: Escalation,
  { by, confirmed, note }: AnswerSpoken,
  now: Instant,
): Done | EscalationRefusal => {
  const decision = answerableBy(escalation, by).at(-1)
  if (decision === undefined) return refusalFor(escalation, by)
  const said = 'code' in by ? wordByCode(facts.directory, escalation, by, now) : { who: signed(by, now) }
  if ('refused' in said) return said
  const type = confirmed ? 'spokenConfirmed' : 'spokenDenied'
  const answer = { type, decision: decision.sequence, ...(note === undefined ? {} : { note }) } as const
  return settle(facts, [{ before: escalation, change: happening(unchanged(escalation), answer, said.who) }], now)
}

/** The decisions recorded as this person's word, or that of the code's role, which they have neither confirmed nor denied. */
export const answerableBy = (escalation: Escalation, by: Decider): Decision[] =>
  spokenBy(escalation, by).filter(({ spoken }) => spoken?.answer === undefined)

const spokenBy = ({ decisions }: Escalation, by: Decider): Decision[] =>
  decisions.filter(
    ({ spoken, approver, role }) =>
      spoken !== undefined && ('code' in by ? role === by.code.role : approver === by.caller.person.id),
  )

const refusalFor = (escalation: Escalation, by: Decider): EscalationRefusal =>
  spokenBy(escalation, by).length > 0
    ? { refused: 'notAllowedInState', state: escalation.state }
    : { refused: 'forbidden' }
