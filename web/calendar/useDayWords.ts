import { dayOf, type Day } from '../../shared/domain/calendar/day.ts'
import type { LocalDate } from '../../shared/domain/calendar/hours.ts'
import { facts } from '../offline/keptFacts.ts'
import { useCell } from '../state/cell.ts'
import { dayAndMonth, fullDate, monthAndYear, weekdayOf } from '../texts/time.ts'
import { useShownLanguage, useTexts } from '../texts/useTexts.ts'

// A day lies in no zone: noon in the middle of them all names it everywhere.
const noon = (date: LocalDate): string => `${date}T12:00:00Z`

/** Days as the reader says them, and what kind of day each is. */
export const useDayWords = () => {
  const language = useShownLanguage()
  const { text: shared } = useTexts('shared')
  const { text } = useTexts('calendar')
  const hours = useCell(facts)?.settings.hours
  const kindOf = (date: LocalDate): Day | undefined => hours && dayOf(date, hours)
  return {
    kindOf,
    /** What is special about a day: the name of a holiday, else that it is one; undefined for an ordinary day. */
    special: (date: LocalDate): string | undefined => {
      const day = kindOf(date)
      if (!day || day.kind === 'working' || day.kind === 'weekend') return undefined
      return day.names.length > 0 ? day.names.map((name) => shared.dayNames[name]).join(', ') : text.kinds[day.kind]
    },
    full: (date: LocalDate): string => fullDate(noon(date), 'UTC', language),
    short: (date: LocalDate): string => dayAndMonth(noon(date), 'UTC', language),
    month: (date: LocalDate): string => monthAndYear(noon(date), 'UTC', language),
    weekday: (date: LocalDate, width: 'long' | 'short'): string => weekdayOf(noon(date), 'UTC', language, width),
  }
}
