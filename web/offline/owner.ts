import { useMemo } from 'react'
import { callerAt, type Caller } from '../../shared/domain/line/caller.ts'
import { useNow } from '../clock/clock.ts'
import { useCell } from '../state/cell.ts'
import { facts } from './keptFacts.ts'
import { phoneDirectory } from './phoneDirectory.ts'

/** What the phone's owner is just now, by what the phone keeps; undefined where it keeps nothing. */
export const useOwner = (): Caller | undefined => {
  const kept = useCell(facts)
  const now = useNow()
  return useMemo(() => {
    if (!kept) return undefined
    const directory = phoneDirectory(kept)
    const owner = directory.people.get(kept.personId)
    return owner && callerAt(directory, owner, now)
  }, [kept, now])
}
