import type { Escalation } from '../../domain/escalation/escalation.ts'
import type { Change, Clock, CommitOutcome, Store } from '../../ports.ts'
import { checkCommit } from '../checkCommit.ts'
import { systemClock } from '../system/systemClock.ts'
import { type Contents, nothingYet } from './contents.ts'
import { isLost } from './isLost.ts'
import { write } from './write.ts'

const sorted = <Key extends string | number, Thing>(things: Map<Key, Thing>): Thing[] =>
  [...things].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, thing]) => thing)

const newestFirst = (here: Contents, before: string | undefined): Escalation[] =>
  sorted(here.escalations)
    .filter((escalation) => before === undefined || escalation.id < before)
    .toReversed()

/** What goes in and comes out is copied: whoever changes it afterwards changes nothing here. */
const readsOf = (here: Contents, clock: Clock): Omit<Store, 'commit'> => ({
  readDirectory: async () => structuredClone(here.directory),
  readPerson: async (login) => structuredClone(here.people.get(login)),
  async *allPeople() {
    yield structuredClone(sorted(here.people))
  },
  readCallOutPhones: async () => structuredClone(here.callOutPhones),
  readCalendar: async () => structuredClone(here.calendar),
  readClearanceQueue: async () => structuredClone(here.clearanceQueue),
  readEscalation: async (id) => structuredClone(here.escalations.get(id)),
  readHistory: async (id) => structuredClone(sorted(here.histories.get(id) ?? new Map())),
  async listEscalations(before, limit) {
    const found = newestFirst(here, before)
    const items = structuredClone(found.slice(0, limit))
    return { items, ...(found.length > limit && { next: items.at(-1)?.id }) }
  },
  async readReplay(scope, key) {
    const replay = here.replays.get(scope)?.get(key)
    return replay && clock.now() < replay.expiresAt ? structuredClone(replay) : undefined
  },
})

/** A store for fast tests: same promises as every other, gone with the process. `commit` throws `RangeError` (`checkCommit`). */
export const createMemoryStore = ({ clock = systemClock }: { clock?: Clock } = {}): Store => {
  const here = nothingYet()
  const commit = async (changes: Change[]): Promise<CommitOutcome> => {
    checkCommit(changes)
    const lost = changes.filter((change) => isLost(change, here, clock.now())).map((change) => change.kind)
    if (lost.length > 0) return { committed: false, lost: [...new Set(lost)] }
    for (const change of structuredClone(changes)) write(change.kind, change, here)
    return { committed: true }
  }
  return { ...readsOf(here, clock), commit }
}
