import type { Instant } from '../../../../shared/domain/time/instant.ts'
import { resolveLocalTime } from '../../../../shared/domain/time/localTime.ts'
import { SchedulerError } from './schedulerError.ts'

const once = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/

/**
 * The instant that `at(yyyy-mm-ddThh:mm:ss)` means in a zone (IANA name); of a time that occurs twice the first. Throws
 * `SchedulerError` for anything else: repeating schedules are not to be had here.
 */
export const instantOfExpression = (expression: string, zone: string): Instant => {
  const resolved = resolveLocalTime(once.exec(expression)?.[1] ?? '', known(zone))
  if ('instant' in resolved) return resolved.instant
  if ('ambiguous' in resolved) return resolved.choices[0]
  throw new SchedulerError('ValidationException', `Invalid Schedule Expression ${expression}.`)
}

/** To ask for a zone takes a millisecond each time. */
const knownZones = new Set<string>()

const known = (zone: string): string => {
  if (knownZones.has(zone)) return zone
  try {
    Intl.DateTimeFormat('en', { timeZone: zone })
    knownZones.add(zone)
    return zone
  } catch {
    throw new SchedulerError('ValidationException', `Invalid Schedule Expression Timezone ${zone}.`)
  }
}
