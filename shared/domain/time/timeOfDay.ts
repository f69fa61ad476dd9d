import type { TimeOfDayRange } from '../calendar/hours.ts'

const timeOfDay = /^(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)$/

/** Minutes since midnight of `12:00`; undefined when `text` is no time of day, which ends at 23:59. */
export const parseTimeOfDay = (text: string): number | undefined => {
  const time = timeOfDay.exec(text)?.groups
  return time && Number(time['hour']) * 60 + Number(time['minute'])
}

/** `07:00-16:30` as minutes since midnight. The end may be `24:00`; undefined when `text` is no range, or one that runs backwards. */
export const parseTimeOfDayRange = (text: string): TimeOfDayRange | undefined => {
  const dash = text.indexOf('-')
  const from = parseTimeOfDay(text.slice(0, dash))
  const end = text.slice(dash + 1)
  const to = end === '24:00' ? 24 * 60 : parseTimeOfDay(end)
  if (from === undefined || to === undefined || from > to) return undefined
  return { from, to }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Minutes since midnight as `12:00`. */
export const formatTimeOfDay = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

/** A range as the organisation file writes it: `07:00-16:30`. */
export const formatTimeOfDayRange = ({ from, to }: TimeOfDayRange): string =>
  `${formatTimeOfDay(from)}-${formatTimeOfDay(to)}`
