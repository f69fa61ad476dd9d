import { now } from '../clock/clock.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { dayAndMonth, daysBetween, dayWithYear, isoDay, timeOfDay } from './time.ts'
import { useShownLanguage, useTexts } from './useTexts.ts'

/** Times as the reader says them, on the organisation's wall clock. */
export const useTimes = () => {
  const timeZone = useTimeZone()
  const language = useShownLanguage()
  const { text } = useTexts('times')
  const clock = (instant: Instant): string => timeOfDay(instant, timeZone, language)
  const day = (instant: Instant): string => {
    const named: Record<number, string> = { [-1]: text.yesterday, 0: text.today, 1: text.tomorrow }
    return named[daysBetween(now(), instant, timeZone)] ?? dayAndMonth(instant, timeZone, language)
  }
  /** The day is left out when it is today. */
  const moment = (instant: Instant): string =>
    daysBetween(now(), instant, timeZone) === 0 ? text.at(clock(instant)) : text.atOn(day(instant), clock(instant))
  return {
    clock,
    day,
    moment,
    date: (instant: Instant) => dayAndMonth(instant, timeZone, language),
    /** With its year, for what is far away. */
    fullDate: (instant: Instant) => dayWithYear(isoDay(instant, timeZone), language),
    /** A day of the calendar, written `2026-04-06`. */
    calendarDay: (written: string) => dayWithYear(written, language),
  }
}
