import type { Instant } from '../../shared/domain/time/instant.ts'
import { resolveLocalTime } from '../../shared/domain/time/localTime.ts'
import { PlainFailure } from './command.ts'

/** The instant `--at` means, on the organisation's wall clock. Throws `PlainFailure` for a time that is not there, or there twice. */
export const startTime = (at: string, zone: string): Instant => {
  const resolved = resolveLocalTime(at, zone)
  if ('instant' in resolved) return resolved.instant
  if ('missing' in resolved) throw new PlainFailure(`--at ${at}: the clock in ${zone} skips this time.`)
  if ('ambiguous' in resolved)
    throw new PlainFailure(
      `--at ${at}: the clock in ${zone} shows this time twice. Write ${resolved.choices.join(' or ')}.`,
    )
  throw new PlainFailure(`--at ${at}: there is no such time.`)
}
