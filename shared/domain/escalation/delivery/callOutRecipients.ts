import { awayAt } from '../../availability/availability.ts'
import { itStaffOf } from '../../organization/directory.ts'
import type { Person } from '../../organization/organization.ts'
import type { Instant } from '../../time/instant.ts'
import type { Decision, Escalation } from '../escalation.ts'
import type { BriefFacts, Recipient } from './briefFacts.ts'
import { nameOf } from './names.ts'

/** The word that cleared an incident; there is at most one. */
const clearanceOf = ({ decisions }: Escalation): Decision | undefined =>
  decisions.find(({ decision }) => decision === 'cleared')

/** IT's staff on their call-out numbers, or the job phone where they have given none (A6). Who is away is left in peace, unless all are. */
export const callOutRecipients = (facts: BriefFacts, now: Instant): Recipient[] => {
  const { escalation, directory, calendar, callOutPhones, texts } = facts
  const clearance = clearanceOf(escalation)
  if (clearance === undefined) return []
  const { approver, alsoFor = [] } = clearance
  const text = texts.callOut({
    approver: nameOf(directory, approver),
    phone: directory.people.get(approver)?.phone ?? escalation.report.callbackPhone,
    incidents: 1 + alsoFor.length,
  })
  const away = awayAt(now, calendar.absences)
  const staff = itStaffOf(directory).filter(({ id }) => id !== escalation.reporter)
  const present = staff.filter(({ id }) => !away.has(id))
  const asRecipient = ({ id, phone }: Person) => ({ personId: id, phone: callOutPhones.get(id) ?? phone, text })
  return (present.length > 0 ? present : staff).map(asRecipient)
}

/** IT was not reached in time: the approver who cleared it and the reporter, each what they can do now. */
export const notReachedRecipients = (
  facts: BriefFacts,
  texts: {
    approver: (given: { reporter: string; phone: string }) => string
    reporter: (clearance: Decision) => string
  },
): Recipient[] => {
  const { escalation, directory } = facts
  const { reporter, report } = escalation
  const clearance = clearanceOf(escalation)
  if (clearance === undefined) return []
  const phone = report.callbackPhone
  const ofApprover = {
    personId: clearance.approver,
    text: texts.approver({ reporter: nameOf(directory, reporter), phone }),
  }
  // Who cleared their own report is told once, as the one who can ring IT.
  if (clearance.approver === reporter) return [{ ...ofApprover, phone }]
  const ofReporter = { personId: reporter, phone, text: texts.reporter(clearance) }
  const approverPhone = directory.people.get(clearance.approver)?.phone
  return hearsByFirst(facts, clearance) ? [ofReporter] : [{ ...ofApprover, phone: approverPhone }, ofReporter]
}

/** Of incidents cleared together the approver hears by the first, for as long as that one waits for IT too. */
const hearsByFirst = ({ together }: BriefFacts, { with: first }: Decision): boolean =>
  together.some(({ id, state }) => id === first && state === 'cleared')
