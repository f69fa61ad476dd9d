import type { getAvailability } from '../../shared/contract/absences.ts'
import { daysAfter } from '../../shared/domain/agreements/window.ts'
import { availabilityOver } from '../../shared/domain/availability/availability.ts'
import { itStaffIds, type Directory } from '../../shared/domain/organization/directory.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Interval } from '../../shared/domain/time/interval.ts'
import { askedPeriod, endOfTime } from '../../shared/http/askedPeriod.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { AbsenceNeeds } from './commitAbsence.ts'

type Read = typeof getAvailability

const usualDays = 60
const mostDays = 400

/** How reachable IT is, never who or why. What is ahead is in the calendar; only who asks for the past has all absences read. */
export const readAvailability =
  ({ store, signIn }: AbsenceNeeds) =>
  async ({ claims, now, query }: Request<Read>): Promise<Answer<Read>> => {
    const [{ directory }, calendar] = await Promise.all([signIn(claims, now), store.readCalendar()])
    const period = periodAsked(query, directory, now)
    const absences = period.from < now ? await store.listAbsences() : calendar.absences
    const staff = itStaffIds(directory)
    return { body: { items: availabilityOver(period, absences, staff, directory.availability.reducedAtOrBelow) } }
  }

const periodAsked = (query: Request<Read>['query'], { organization }: Directory, now: Instant): Interval => {
  const { timeZone } = organization
  const asked = askedPeriod(query, timeZone, { from: now, to: endOfTime })
  const period = query.to === undefined ? { ...asked, to: daysAfter(asked.from, usualDays, timeZone) } : asked
  if (period.to <= daysAfter(period.from, mostDays, timeZone)) return period
  throw new Problem('windowTooLong', { errors: [{ pointer: '/to', detail: `At most ${mostDays} days at a time.` }] })
}
