import type { Band, DayKind, Hours, TimeOfDayRange } from './hours.ts'

type DayHours = Pick<Hours, 'workday' | 'core' | 'extended'>

/** Of the wall clock: a day on which it is changed is shorter or longer. */
export const minutesPerDay = 24 * 60

const never: TimeOfDayRange = { from: 0, to: 0 }

const endedBy = (range: TimeOfDayRange, minute: number): TimeOfDayRange => ({
  from: range.from,
  to: Math.min(range.to, minute),
})

const hoursOf = (kind: DayKind, hours: Hours): DayHours => {
  const { until } = hours.halfDays
  if (kind === 'working') return hours
  if (kind === 'half') {
    return { workday: endedBy(hours.workday, until), core: endedBy(hours.core, until), extended: never }
  }
  return { workday: never, core: never, extended: never }
}

const inside = (range: TimeOfDayRange, minute: number): boolean => range.from <= minute && minute < range.to

const bandAmong = (hours: DayHours, minute: number): Band => {
  if (inside(hours.core, minute)) return 'core'
  if (inside(hours.extended, minute)) return 'extended'
  return inside(hours.workday, minute) ? 'unstated' : 'afterHours'
}

/** The band of a wall-clock minute (since midnight) on a day of this kind (design.md section 3, Bands; A1-A3). */
export const bandOfMinute = (minute: number, kind: DayKind, hours: Hours): Band =>
  bandAmong(hoursOf(kind, hours), minute)

/** Where on the wall clock of a day of this kind a band may start, in order, from midnight (minute 0) on. */
export const bandStarts = (kind: DayKind, hours: Hours): { minute: number; band: Band }[] => {
  const today = hoursOf(kind, hours)
  const ends = [today.workday, today.core, today.extended].flatMap(({ from, to }) => [from, to])
  const minutes = new Set([0, ...ends.filter((minute) => minute < minutesPerDay)])
  return [...minutes]
    .toSorted((one, other) => one - other)
    .map((minute) => ({ minute, band: bandAmong(today, minute) }))
}
