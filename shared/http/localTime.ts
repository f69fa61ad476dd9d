import type { Instant } from '../domain/time/instant.ts'
import { resolveLocalTime } from '../domain/time/localTime.ts'
import { Problem } from './problem.ts'

/** The instant a request means by `text`: without an offset, the organisation's wall clock. Throws 422 for a time that is not there, or there twice. */
export const instantFrom = (text: string, zone: string, pointer: string): Instant => {
  const resolved = resolveLocalTime(text, zone)
  if ('instant' in resolved) return resolved.instant
  if ('missing' in resolved)
    throw new Problem('localTimeMissing', { errors: [{ pointer, detail: 'Inside the hour that is skipped.' }] })
  if ('ambiguous' in resolved)
    throw new Problem('localTimeAmbiguous', {
      choices: [...resolved.choices],
      errors: [{ pointer, detail: 'In the hour that comes twice.' }],
    })
  throw new Problem('validation', { errors: [{ pointer, detail: 'Not a time.' }] })
}
