import type * as z from 'zod/mini'
import type { getEscalations, postEscalation } from '../contract/escalations.ts'
import { actionsFor } from '../domain/escalation/actionsFor.ts'
import type { ClearanceQueue } from '../domain/escalation/clearanceQueue.ts'
import { nameOf } from '../domain/escalation/delivery/names.ts'
import type { Escalation } from '../domain/escalation/escalation.ts'
import type { HistoryEvent } from '../domain/escalation/history.ts'
import { nextStepOf, type NextStep } from '../domain/escalation/nextStepAt.ts'
import type { Actor } from '../domain/escalation/outcome.ts'
import { neutralOrder } from '../domain/guidance/neutralOrder.ts'
import { isDrill } from '../domain/watch/drillIncident.ts'
import { itStaffIds, type Directory } from '../domain/organization/directory.ts'
import type { PersonId } from '../domain/organization/organization.ts'
import { callOutNumbers } from './callOutNumbers.ts'
import type { Showing } from './contacts.ts'
import { shownGuidance } from './guidance.ts'

type ShownEscalation = z.input<typeof postEscalation.answer>
type ShownSummary = z.input<typeof getEscalations.answer>['items'][number]

/** Everything an incident is shown from. */
export interface EscalationShowing extends Omit<Showing, 'callerId'> {
  /** Who reads it, and by what. */
  reader: Actor
  queue: ClearanceQueue
  callOutPhones: ReadonlyMap<PersonId, string>
}

/** One incident for one reader, with the numbers of this moment. */
export const shownEscalation = (
  escalation: Escalation,
  history: readonly HistoryEvent[],
  showing: EscalationShowing,
): ShownEscalation => {
  const { directory, at, reader, queue } = showing
  const { callbackPhone, startedAt } = escalation.report
  return {
    ...shownSummary(escalation),
    callbackPhone,
    startedAt,
    reporter: { personId: escalation.reporter, name: nameOf(directory, escalation.reporter) },
    // The plan is the reporter's: nobody is told to ring themselves, whoever reads it.
    guidance: shownGuidance(escalation.plan, { ...showing, callerId: escalation.reporter }),
    ...shownNextStep(nextStepOf(escalation, at, queue)),
    receivers: receiversOf(escalation, directory),
    actions: actionsFor(escalation, reader, directory),
    tried: escalation.tried,
    history: history.map(shownEvent),
    names: namesIn(history, directory),
    ...(maySeeCallOut(escalation, reader) ? { callOut: callOutNumbers(showing, escalation.id) } : {}),
  }
}

const shownNextStep = (next: NextStep | undefined): Pick<ShownEscalation, 'nextStepAt' | 'givesUpNext'> =>
  next ? { nextStepAt: next.at, ...(next.givesUp ? { givesUpNext: true } : {}) } : {}

/** What was frozen is shown as the incident itself. */
const shownEvent = (event: HistoryEvent): ShownEscalation['history'][number] => {
  if (event.type !== 'logged') return { ...event }
  const { incident: _, ...happened } = event
  return happened
}

/** Whom one may have reached: everybody in IT, in the neutral order of this incident (R11). */
const receiversOf = ({ id }: Escalation, directory: Directory): ShownEscalation['receivers'] => {
  const staff = itStaffIds(directory)
  return neutralOrder(staff, id).map((personId) => ({ personId, name: nameOf(directory, personId) }))
}

/** Private numbers: for approvers only, and only once they have cleared it (A6). */
const maySeeCallOut = ({ state }: Escalation, { caller }: Actor): boolean =>
  state === 'cleared' && caller.capabilities.has('approver')

const namesIn = (history: readonly HistoryEvent[], directory: Directory): Record<PersonId, string> => {
  const mentioned = history.flatMap((event) => {
    const people = [event.by]
    if ('approver' in event) people.push(event.approver)
    if ('personId' in event) people.push(event.personId)
    if ('accepted' in event) people.push(...event.accepted, ...event.refused, ...event.withoutPhone)
    return people
  })
  return Object.fromEntries(
    mentioned.flatMap((personId) => {
      const person = directory.people.get(personId)
      return person ? [[personId, person.name]] : []
    }),
  )
}

/** One line of the list of incidents. */
export const shownSummary = (escalation: Escalation): ShownSummary => {
  const { id, state, version, loggedAt, needsClearance, linkedTo, report } = escalation
  const { criterion, summary, unit } = report
  const shown = { id, state, version, criterion, summary, unit, loggedAt, needsClearance, linkedTo }
  return isDrill(escalation) ? { ...shown, drill: true } : shown
}
