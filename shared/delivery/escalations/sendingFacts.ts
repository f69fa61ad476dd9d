import { codeMac } from '../../adapters/system/codeMac.ts'
import type { Calendar } from '../../domain/calendar/calendar.ts'
import type { Codes } from '../../domain/codes/codes.ts'
import type { ClearanceQueue } from '../../domain/escalation/clearanceQueue.ts'
import type { BriefFacts } from '../../domain/escalation/delivery/briefFacts.ts'
import type { Escalation, EscalationId } from '../../domain/escalation/escalation.ts'
import type { Directory } from '../../domain/organization/directory.ts'
import { firstLanguage, type PersonId } from '../../domain/organization/organization.ts'
import type { SmsLedger } from '../../domain/sms/smsLedger.ts'
import { smsTextsIn } from '../../texts/sms/smsTextsIn.ts'

/** All that sending about incidents depends on, as it is after the change that is being committed. */
export interface SendingFacts {
  directory: Directory
  queue: ClearanceQueue
  calendar: Calendar
  callOutPhones: ReadonlyMap<PersonId, string>
  codes: Codes
  ledger: SmsLedger
  /** The incidents concerned: those that wait, those that changed, and those that were decided together with them. */
  escalations: ReadonlyMap<EscalationId, Escalation>
}

/** The same, seen from one incident. Undefined when that incident is not among them. */
export const briefFactsFor = (facts: SendingFacts, id: EscalationId): BriefFacts | undefined => {
  const { directory, queue, calendar, callOutPhones, codes, escalations } = facts
  const escalation = escalations.get(id)
  if (!escalation) return undefined
  return {
    directory,
    queue,
    calendar,
    callOutPhones,
    escalation,
    waiting: waitingIn(facts),
    together: decidedTogether(escalation).flatMap((one) => escalations.get(one) ?? []),
    states: codes.states,
    mac: codeMac(codes.key),
    texts: smsTextsIn(firstLanguage(directory.organization)),
  }
}

/** The incidents that wait for clearance, in the order in which they came. */
export const waitingIn = ({ queue, escalations }: Pick<SendingFacts, 'queue' | 'escalations'>): Escalation[] =>
  queue.waiting.flatMap(({ id }) => escalations.get(id) ?? [])

/** The incidents that the same word decided. */
export const decidedTogether = ({ decisions }: Escalation): EscalationId[] =>
  decisions.flatMap(({ alsoFor = [], with: first }) => (first === undefined ? alsoFor : [...alsoFor, first]))
