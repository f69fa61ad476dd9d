import type { Agreement } from '../agreements/agreement.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { Instant } from '../time/instant.ts'

/** The end of the last window that an agreement ever had, in whatever version. */
export const lastEndOf = ({ versions }: Agreement): Instant =>
  versions.map(({ terms }) => terms.to).reduce((last, to) => (to > last ? to : last), '')

/** The calendar without an absence or agreement of that id; undefined when it holds none. */
export const calendarWithout = (calendar: Calendar, id: string): Calendar | undefined => {
  const isOther = (one: { id: string }): boolean => one.id !== id
  if (calendar.absences.every(isOther) && calendar.agreements.every(isOther)) return undefined
  return {
    ...calendar,
    version: calendar.version + 1,
    absences: calendar.absences.filter(isOther),
    agreements: calendar.agreements.filter(isOther),
  }
}
