import { unwatched } from '../../domain/watch/watch.ts'
import type { Clock, Store } from '../../ports.ts'
import { keys, partitions } from './keys.ts'
import { listAudit } from './listAudit.ts'
import { unpack } from './packing.ts'
import type { TableReader } from './tableReader.ts'

/** The reads of cards, audit and watch. DynamoDB removes late what is kept no longer, so time is looked at here too. */
export const upkeepReads = (
  table: TableReader,
  clock: Clock,
): Pick<Store, 'readCard' | 'readCardHolder' | 'listCards' | 'listAudit' | 'readWatch'> => ({
  async readCard(secretHash) {
    const card = await table.one(keys.card(secretHash))
    return card && clock.now() < card.keptUntil ? card : undefined
  },
  readCardHolder: (personId) => table.one(keys.cardHolder(personId)),
  async listCards() {
    const now = clock.now()
    return (await table.all(partitions.cards)).filter(({ keptUntil }) => now < keptUntil)
  },
  listAudit: (from, before, limit) => listAudit(table, { from, before, limit, now: clock.now() }),
  async readWatch() {
    const packed = await table.one(keys.watch)
    return packed ? unpack(packed) : structuredClone(unwatched)
  },
})
