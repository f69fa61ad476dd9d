import type { Language } from '../../domain/organization/organization.ts'
import { inZone, type Instant } from '../../domain/time/instant.ts'
import type { Interval } from '../../domain/time/interval.ts'
import { noticeTextsIn } from './noticeTextsIn.ts'

/**
 * `fredag 27. mars 2026 kl. 16:00 (uke 13)`: an instant on the wall clock of `zone` (IANA name) with its ISO week, in one language. Where
 * the clock passes a time twice it says which one is meant.
 */
export const writtenMoment = (instant: Instant, zone: string, language: Language): string => {
  const { moment, week, summerTime, winterTime } = noticeTextsIn(language)
  const local = inZone(instant, zone).setLocale(language)
  const isTwice = local.getPossibleOffsets().length > 1
  const details = [local.toFormat(week), ...(isTwice ? [local.isInDST ? summerTime : winterTime] : [])]
  return `${local.toFormat(moment)} (${details.join(', ')})`
}

/** `fra … til …`: both ends of a period, each written out. */
export const writtenPeriod = ({ from, to }: Interval, zone: string, language: Language): string =>
  noticeTextsIn(language).period(writtenMoment(from, zone, language), writtenMoment(to, zone, language))
