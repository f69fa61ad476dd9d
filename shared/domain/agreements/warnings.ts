import type { Calendar } from '../calendar/calendar.ts'
import { isLate } from '../notices/leadTimes.ts'
import type { Directory } from '../organization/directory.ts'
import type { Person } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { overlaps } from '../time/interval.ts'
import type { AgreementInForce, AgreementTerms } from './agreement.ts'
import { sharesUnit } from './audience.ts'
import { uninformedOf, type Follower } from './uninformed.ts'
import { crossesClockChange, crossesHoliday, daysAfter } from './window.ts'

/** What the IT lead must have seen and accepted; nothing of it forbids an agreement. */
export const agreementWarningCodes = [
  'late',
  'lessThan14Days',
  'longerThan14Days',
  'overlap',
  'staffAway',
  'crossesClockChange',
  'crossesHoliday',
  'uninformed',
] as const

export type AgreementWarning = (typeof agreementWarningCodes)[number]

/** What an agreement is written and judged by. */
export interface AgreementFacts {
  directory: Directory
  calendar: Calendar
  /** Everybody in the organisation. */
  people: readonly Person[]
  /** Those who have confirmed that they follow a unit. */
  followers: readonly Follower[]
}

/**
 * The warnings about an agreement with these terms, seen from `now`, in the order of the list. `id` is its own: it does not overlap
 * itself. `late` is less than the shortest lead time before the start (R23), `lessThan14Days` is the rule about on-call plans
 * (domain.md section 3, W1), counted on the calendar like `longerThan14Days`.
 */
export const agreementWarnings = (
  id: string,
  terms: AgreementTerms,
  facts: AgreementFacts,
  now: Instant,
): AgreementWarning[] => {
  const { directory, calendar } = facts
  const zone = directory.organization.timeZone
  const holds = {
    late: isLate(now, terms.from, directory),
    lessThan14Days: terms.from < daysAfter(now, 14, zone),
    longerThan14Days: terms.to > daysAfter(terms.from, 14, zone),
    overlap: calendar.agreements.some((other) => other.id !== id && competes(directory, other, terms)),
    staffAway: isStaffAway(terms, calendar),
    crossesClockChange: crossesClockChange(terms, zone),
    crossesHoliday: crossesHoliday(terms, directory.hours, zone),
    uninformed: uninformedOf(directory, terms.audience, facts, now).count > 0,
  } as const satisfies Record<AgreementWarning, boolean>
  return agreementWarningCodes.filter((code) => holds[code])
}

/** Two agreements at one time that share somebody on call, or readers who would then have two numbers. */
const competes = (directory: Directory, other: AgreementInForce, terms: AgreementTerms): boolean =>
  overlaps(other, terms) &&
  (other.staff.some((person) => terms.staff.includes(person)) || sharesUnit(directory, other.audience, terms.audience))

const isStaffAway = (terms: AgreementTerms, { absences }: Calendar): boolean =>
  absences.some(
    (absence) =>
      absence.kind === 'away' &&
      overlaps(absence, terms) &&
      (absence.personId === null || terms.staff.includes(absence.personId)),
  )
