import type { Change, Clock, CommitOutcome, Store } from '../../ports.ts'
import { checkCommit } from '../checkCommit.ts'
import { systemClock } from '../system/systemClock.ts'
import { nothingYet } from './contents.ts'
import { isLost } from './isLost.ts'
import { readsOf } from './reads.ts'
import { write } from './write.ts'

/** A store for fast tests: the same promises as every other, gone with the process. `commit` throws `RangeError` (`checkCommit`). */
export const createMemoryStore = ({ clock = systemClock }: { clock?: Clock } = {}): Store => {
  const here = nothingYet()
  const commit = async (changes: Change[]): Promise<CommitOutcome> => {
    checkCommit(changes)
    const lost = changes.filter((change) => isLost(change, here, clock.now())).map((change) => change.kind)
    if (lost.length > 0) return { committed: false, lost: [...new Set(lost)] }
    for (const change of structuredClone(changes)) write(change, here)
    return { committed: true }
  }
  return { ...readsOf(here, clock), commit }
}
