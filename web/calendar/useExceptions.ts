import { useCallback } from 'react'
import type { Interval } from '../../shared/domain/time/interval.ts'
import { ask } from '../client/ask.ts'
import { useRemote } from '../client/remote.ts'
import { useMe } from '../session/me.ts'
import type { Exceptions } from './entries.ts'

/** What the calendar holds in a period, as far as the reader may know; undefined until one knows who reads. */
export const useExceptions = ({ from, to }: Interval) => {
  const { answer: me } = useMe()
  const signedIn = me !== undefined
  const ofIt = me?.capabilities.includes('itStaff') ?? false
  const load = useCallback(async (): Promise<Exceptions | undefined> => {
    if (!signedIn) return undefined
    const query = { from, to }
    const [agreements, availability, absences] = await Promise.all([
      ask('GET /api/agreements', { query }),
      ask('GET /api/availability', { query }),
      ofIt ? ask('GET /api/absences', { query }) : { items: [] },
    ])
    return { agreements: agreements.items, availability: availability.items, absences: absences.items }
  }, [signedIn, ofIt, from, to])
  return useRemote(load)
}
