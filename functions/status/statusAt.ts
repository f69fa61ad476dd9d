import type * as z from 'zod/mini'
import type { getStatus } from '../../shared/contract/status.ts'
import { alternativeAt, availabilityOver } from '../../shared/domain/availability/availability.ts'
import { bandAt } from '../../shared/domain/calendar/bands.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import { itStaffIds, type Directory } from '../../shared/domain/organization/directory.ts'
import { later, type Instant } from '../../shared/domain/time/instant.ts'
import { shownCriteria, shownEmergencyNumbers } from '../../shared/presentation/criteria.ts'
import type { Catalogue } from '../../shared/texts/catalogue.ts'

type Status = z.input<typeof getStatus.answer>

interface StatusFacts {
  directory: Directory
  calendar: Calendar
  at: Instant
  showsAvailability: boolean
  texts: Catalogue
}

/** The public answer: no personal data, no trace of any agreement (R24). */
export const statusAt = ({ directory, calendar, at, showsAvailability, texts }: StatusFacts): Status => {
  const { timeZone } = directory.organization
  const { ticket, support } = directory.channels
  const { band, bandEndsAt, day } = bandAt(at, directory.hours, timeZone)
  return {
    at,
    timeZone,
    organization: { name: directory.organization.name },
    hours: directory.hours,
    band,
    bandEndsAt,
    day: { kind: day.kind, names: day.names.map((name) => texts.dayNames[name]) },
    ...(showsAvailability ? { availability: availabilityShown(directory, calendar, at) } : {}),
    channels: { ticket, support: { ...support, condition: texts.steps.onlyIfPrevented } },
    emergency: shownEmergencyNumbers(texts),
    criteria: shownCriteria(texts),
  }
}

const availabilityShown = (directory: Directory, { absences }: Calendar, at: Instant): Status['availability'] => {
  const staff = itStaffIds(directory)
  const lastEnd = absences.reduce((end, { to }) => (to > end ? to : end), at)
  const [now] = availabilityOver(
    { from: at, to: later(lastEnd, 'PT1S') },
    absences,
    staff,
    directory.availability.reducedAtOrBelow,
  )
  if (!now || now.level === 'normal') return { level: 'normal' }
  const alternative = alternativeAt(at, absences, staff)
  return {
    level: now.level,
    ...(now.to > lastEnd ? {} : { until: now.to }),
    ...(alternative === undefined ? {} : { alternative }),
  }
}
