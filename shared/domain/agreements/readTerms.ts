import { itStaffIds, type Directory } from '../organization/directory.ts'
import type { Instant } from '../time/instant.ts'
import type { AgreementTerms, Audience } from './agreement.ts'
import { audienceUnits } from './audience.ts'
import { agreementProblem, type AgreementProblem } from './refusal.ts'
import { daysAfter } from './window.ts'

const mostDays = 60

/** What an agreement is to say, as it was sent. */
export interface WrittenTerms extends Omit<AgreementTerms, 'phone'> {
  /** In E.164; undefined when what was sent is no number (R5). */
  phone: string | undefined
}

/**
 * Terms as they are kept: nobody and no unit twice. Or everything that is wrong with them: a window that runs
 * backwards, lies in the past or is longer than 60 days, staff who are not in IT, an audience of nobody or of unknown units.
 */
export const readTerms = (
  written: WrittenTerms,
  directory: Directory,
  now: Instant,
): { terms: AgreementTerms } | { problems: AgreementProblem[] } => {
  const { phone } = written
  const problems = [
    ...windowProblems(written, directory, now),
    ...staffProblems(written, directory),
    ...audienceProblems(written.audience, directory),
    ...(phone === undefined ? [agreementProblem('phoneUnreadable', 'Not a phone number.', 'phone')] : []),
  ]
  if (phone === undefined || problems.length > 0) return { problems }
  const { staff, audience } = written
  return { terms: { ...written, phone, staff: [...new Set(staff)], audience: withoutRepetition(audience) } }
}

const windowProblems = ({ from, to }: WrittenTerms, directory: Directory, now: Instant): AgreementProblem[] => {
  if (to <= from) return [agreementProblem('windowEndsBeforeStart', 'The end must be after the start.', 'to')]
  if (to <= now) return [agreementProblem('windowPast', 'The window is over already.', 'to')]
  if (to > daysAfter(from, mostDays, directory.organization.timeZone))
    return [agreementProblem('windowTooLong', `An agreement lasts at most ${mostDays} days.`, 'to')]
  return []
}

const staffProblems = ({ staff }: WrittenTerms, directory: Directory): AgreementProblem[] => {
  if (staff.length === 0) return [agreementProblem('staffMissing', 'Name at least one person in IT.', 'staff')]
  const known = new Set(itStaffIds(directory))
  return staff.flatMap((personId, place) =>
    known.has(personId) ? [] : [agreementProblem('staffUnknown', 'This is nobody in IT.', 'staff', place)],
  )
}

const audienceProblems = (audience: Audience, directory: Directory): AgreementProblem[] => {
  const named = 'units' in audience ? audience.units : []
  const unknown = named.flatMap((unit, place) =>
    directory.units.has(unit)
      ? []
      : [agreementProblem('unitUnknown', 'There is no such unit.', 'audience', 'units', place)],
  )
  if (unknown.length > 0) return unknown
  if (audienceUnits(directory, audience).size > 0) return []
  return [agreementProblem('audienceEmpty', 'Name at least one unit, or everyone.', 'audience')]
}

const withoutRepetition = (audience: Audience): Audience =>
  'units' in audience ? { units: [...new Set(audience.units)] } : audience
