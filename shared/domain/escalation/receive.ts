import type { Calendar } from '../calendar/calendar.ts'
import type { PersonId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { contains } from '../time/interval.ts'
import type { Escalation } from './escalation.ts'
import {
  happening,
  signed,
  unchanged,
  type Actor,
  type Done,
  type EscalationFacts,
  type EscalationRefusal,
} from './outcome.ts'
import { partiesOf } from './parties.ts'
import { settle } from './settle.ts'
import { isFor, isOver } from './stateTable.ts'

/**
 * Somebody in IT was reached by phone, and it was explained to them (R7, R8). A fact is never refused while the incident is not over:
 * without clearance or agreement it is marked, and the approvers are told (A10).
 */
export const receive = (
  facts: EscalationFacts & { calendar: Calendar },
  escalation: Escalation,
  { by, personId }: { by: Actor; personId: PersonId },
  now: Instant,
): Done | EscalationRefusal => {
  const { directory, calendar } = facts
  const { state, receipt } = escalation
  if (!isFor('received', partiesOf(directory, by.caller, escalation))) return { refused: 'forbidden' }
  if (isOver(state)) return { refused: 'notAllowedInState', state }
  if (directory.people.get(personId)?.it === undefined) return { refused: 'receiverUnknown' }
  const isKnown = receipt?.personId === personId
  const marked = isUncleared(escalation) && !isWithinAgreement(escalation, calendar, personId, now)
  const received = { type: 'received', personId, ...(marked ? { withoutClearance: true as const } : {}) } as const
  const change = isKnown ? unchanged(escalation) : happening(unchanged(escalation), received, signed(by, now))
  return settle(facts, [{ before: escalation, change }], now)
}

const isUncleared = ({ state, needsClearance }: Escalation): boolean =>
  needsClearance && (state === 'logged' || state === 'declined')

/** An agreement that the plan named clears its own staff within its window (A13). */
const isWithinAgreement = (
  { plan }: Escalation,
  { agreements }: Calendar,
  personId: PersonId,
  now: Instant,
): boolean => {
  const named = plan.steps.flatMap(({ contacts }) => contacts)
  return agreements.some(
    (agreement) =>
      contains(agreement, now) &&
      agreement.staff.includes(personId) &&
      named.some((contact) => contact.is === 'agreement' && contact.agreementId === agreement.id),
  )
}
