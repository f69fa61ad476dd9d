import { clockChanges } from '../../shared/domain/time/clockChanges.ts'
import { inZone, instantOf, type Instant } from '../../shared/domain/time/instant.ts'
import type { Interval } from '../../shared/domain/time/interval.ts'

/** A year and more before and after is defined too: who moves an event by hand stays within. */
const margin = { years: 1 }

/**
 * The definition of a zone (RFC 5545, 3.6.5) as far as `used` reaches: one observance for each change of its clock, since those to come
 * follow no rule that anybody has promised.
 */
export const calendarTimeZone = (zone: string, used: Interval): string => {
  const from = inZone(used.from, zone).minus(margin).startOf('year')
  const to = inZone(used.to, zone).plus(margin).endOf('year')
  const observances = [
    observance({ at: instantOf(from), before: from.offset, after: from.offset, toSummerTime: from.isInDST }),
    ...clockChanges({ from: instantOf(from), to: instantOf(to) }, zone).map(observance),
  ]
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n')
}

const observance = (change: { at: Instant; before: number; after: number; toSummerTime: boolean }): string[] => {
  const kind = change.toSummerTime ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localTime(change.at, change.before)}`,
    `TZOFFSETFROM:${offset(change.before)}`,
    `TZOFFSETTO:${offset(change.after)}`,
    `END:${kind}`,
  ]
}

/** On the clock as it was before the change: that is how observances begin (RFC 5545, 3.6.5). */
const localTime = (at: Instant, minutes: number): string =>
  inZone(at, 'utc').plus({ minutes }).toFormat("yyyyLLdd'T'HHmmss")

const offset = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${twoDigits(hours)}${twoDigits(rest)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
