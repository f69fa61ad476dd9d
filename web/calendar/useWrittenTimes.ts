import { inZone, type Instant } from '../../shared/domain/time/instant.ts'
import type { Interval } from '../../shared/domain/time/interval.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { fullDate, timeOfDay, writtenNumber } from '../texts/time.ts'
import { useShownLanguage, useTexts } from '../texts/useTexts.ts'

/** Times written out, with the week: `fredag 24. april 2026 kl. 16:00 (uke 17)`, on the organisation's wall clock. */
export const useWrittenTimes = () => {
  const zone = useTimeZone()
  const language = useShownLanguage()
  const { text } = useTexts('calendar')
  const moment = (instant: Instant): string => {
    const local = inZone(instant, zone)
    const isTwice = local.getPossibleOffsets().length > 1
    const details = [
      text.week(local.weekNumber),
      ...(isTwice ? [local.isInDST ? text.summerTime : text.winterTime] : []),
    ]
    return text.moment(fullDate(instant, zone, language), timeOfDay(instant, zone, language), details.join(', '))
  }
  const period = ({ from, to }: Interval): string => text.period(moment(from), moment(to))
  const hours = (count: number): string => writtenNumber(count, language)
  return { moment, period, hours }
}
