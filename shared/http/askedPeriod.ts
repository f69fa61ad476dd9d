import type { Instant } from '../domain/time/instant.ts'
import type { Interval } from '../domain/time/interval.ts'
import { instantFrom } from './localTime.ts'
import { Problem } from './problem.ts'

/** Later than anything that is kept. */
export const endOfTime: Instant = '9999-12-31T23:59:59.999Z'

/**
 * The period a query asks about by `from` and `to`, without offset on the wall clock of `zone` (IANA name). `usual` is what is meant
 * where they are left out. Throws 422 for an end that is not after the start, or a local time that is not there, or there twice.
 */
export const askedPeriod = (query: { from?: string; to?: string }, zone: string, usual: Interval): Interval => {
  const from = query.from === undefined ? usual.from : instantFrom(query.from, zone, '/from')
  const to = query.to === undefined ? usual.to : instantFrom(query.to, zone, '/to')
  if (from < to) return { from, to }
  throw new Problem('windowEndsBeforeStart', {
    errors: [{ pointer: '/to', detail: 'The end must be after the start.' }],
  })
}
