import * as z from 'zod/mini'
import type { IsoDuration } from '../time/instant.ts'
import { Duration } from '../time/strictLuxon.ts'

/** Hours, minutes and seconds: a length on the clock. Aborts, so that no other check reads what is no duration. */
export const clockDuration = z
  .string()
  .check(z.regex(/^PT(?=\d)(?:\d{1,2}H)?(?:\d{1,3}M)?(?:\d{1,4}S)?$/, { abort: true }))

/** One number and one unit, never nothing: `P7D`, `P2W`, `PT12H`. */
export const leadTime = z.string().check(z.regex(/^P(?:[1-9]\d{0,2}D|[1-9]\d?W|T[1-9]\d{0,2}[HM])$/))

/** How long something is kept, in days, weeks, months or years: `P90D`, `P6M`. */
export const retention = z.string().check(z.regex(/^P(?:[1-9]\d{0,3}D|[1-9]\d{0,2}W|[1-9]\d{0,2}M|[1-9]\d?Y)$/))

const milliseconds = (duration: IsoDuration): number => Duration.fromISO(duration).toMillis()

/** True when `duration` is `times` × `other` or longer. */
export const isAtLeast = (duration: IsoDuration, times: number, other: IsoDuration): boolean =>
  milliseconds(duration) >= times * milliseconds(other)
