import type { AuditEntry } from '../../domain/audit/auditEntry.ts'
import { later, type Instant } from '../../domain/time/instant.ts'
import type { Page } from '../../ports.ts'
import { auditPlace } from '../auditPlace.ts'
import { monthOf, partitions } from './keys.ts'
import type { TableReader } from './tableReader.ts'

interface Wanted {
  from: Instant
  /** An instant, or the place of an entry. */
  before: string
  limit: number
  now: Instant
}

/** A page of audit entries, newest first, month by month; DynamoDB removes late what is kept no longer. */
export const listAudit = async (table: TableReader, wanted: Wanted): Promise<Page<AuditEntry>> => {
  const { from, limit, now } = wanted
  const found: AuditEntry[] = []
  for await (const entry of backwards(table, wanted)) {
    if (entry.at < from) break
    if (now < entry.keptUntil) found.push(entry)
    if (found.length > limit) break
  }
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, ...(last && found.length > limit && { next: auditPlace(last) }) }
}

async function* backwards(table: TableReader, { from, before, limit }: Wanted): AsyncGenerator<AuditEntry> {
  for (let month = monthOf(before); month >= monthOf(from); month = monthBefore(month))
    yield* table.backwards(partitions.audit(month), before, limit + 1)
}

const monthBefore = (month: string): string => monthOf(later(`${month}-01T00:00:00.000Z`, 'P-1M'))
