import type * as z from 'zod/mini'
import type { getEscalations, postEscalation } from '../contract/escalations.ts'
import { nextStepAt } from '../domain/escalation/nextStepAt.ts'
import type { Escalation } from '../domain/escalation/escalation.ts'
import type { HistoryEvent } from '../domain/escalation/history.ts'
import { neutralOrder } from '../domain/guidance/neutralOrder.ts'
import { itStaffOf, type Directory } from '../domain/organization/directory.ts'
import type { PersonId } from '../domain/organization/organization.ts'
import type { Showing } from './contacts.ts'
import { shownGuidance } from './guidance.ts'

type ShownEscalation = z.input<typeof postEscalation.answer>
type ShownSummary = z.input<typeof getEscalations.answer>['items'][number]

/** One incident for one reader, with the numbers of this moment. */
export const shownEscalation = (
  escalation: Escalation,
  history: readonly HistoryEvent[],
  showing: Showing,
): ShownEscalation => {
  const { directory, at } = showing
  const { callbackPhone, startedAt } = escalation.report
  return {
    ...shownSummary(escalation),
    callbackPhone,
    startedAt,
    reporter: named(escalation.reporter, directory),
    guidance: shownGuidance(escalation.plan, showing),
    nextStepAt: nextStepAt(escalation, at),
    receivers: receiversOf(escalation, directory),
    actions: [],
    history: history.map(({ sequence, type, at: happenedAt, by }) => ({ sequence, type, at: happenedAt, by })),
  }
}

/** Whom one may have reached: everybody in IT, in the neutral order of this incident (R11). */
const receiversOf = ({ id }: Escalation, directory: Directory): ShownEscalation['receivers'] => {
  const staff = new Map(itStaffOf(directory).map((person) => [person.id, person.name]))
  return neutralOrder([...staff.keys()], id).map((personId) => ({ personId, name: staff.get(personId) ?? '' }))
}

/** One line of the list of incidents. */
export const shownSummary = (escalation: Escalation): ShownSummary => {
  const { id, state, version, loggedAt, needsClearance, linkedTo, report } = escalation
  const { criterion, summary, unit } = report
  return { id, state, version, criterion, summary, unit, loggedAt, needsClearance, linkedTo }
}

/** The name is gone once somebody has left the organisation; the id stays. */
const named = (personId: PersonId, directory: Directory): { personId: PersonId; name: string } => ({
  personId,
  name: directory.people.get(personId)?.name ?? '',
})
