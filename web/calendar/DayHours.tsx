import { bandsOfDay } from '../../shared/domain/calendar/bands.ts'
import type { LocalDate } from '../../shared/domain/calendar/hours.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { facts } from '../offline/keptFacts.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'

/** When IT is promised, or often there, on a day. Nothing where it is after hours all day. */
export const DayHours = ({ day }: { day: LocalDate }) => {
  const { text } = useTexts('calendar')
  const { clock } = useTimes()
  const zone = useTimeZone()
  const hours = useCell(facts)?.settings.hours
  const said = hours ? bandsOfDay(day, hours, zone).filter(({ band }) => band === 'core' || band === 'extended') : []
  if (said.length === 0) return null
  return (
    <p className="quiet">
      {said.map(({ band, from, to }) => `${text.hours[band]} ${text.between(clock(from), clock(to))}`).join(' · ')}
    </p>
  )
}
