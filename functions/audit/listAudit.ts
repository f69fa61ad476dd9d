import type { getAudit } from '../../shared/contract/audit.ts'
import type { AuditEntry } from '../../shared/domain/audit/auditEntry.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { later } from '../../shared/domain/time/instant.ts'
import { askedPeriod } from '../../shared/http/askedPeriod.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { named } from '../../shared/presentation/named.ts'

type List = typeof getAudit

const pageSize = 200

/** One page of what was done in a period, the end left out. */
export const listAudit =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ claims, now, query }: Request<List>): Promise<Answer<List>> => {
    const { directory, caller } = await signIn(claims, now)
    requireAny(caller, 'admin', 'approver')
    const { organization, audit } = directory
    // What was done this very millisecond is past, and what is kept no longer need not be looked for.
    const kept = { from: later(now, `-${audit.keep}`), to: later(now, 'PT0.001S') }
    const asked = askedPeriod(query, organization.timeZone, kept)
    const from = asked.from > kept.from ? asked.from : kept.from
    const to = asked.to < kept.to ? asked.to : kept.to
    // A place beyond the period would be looked for month by month, from the end of time on.
    const before = query.before !== undefined && query.before < to ? query.before : to
    const { items, next } = await store.listAudit(from, before, pageSize)
    return {
      body: { items: items.map((entry) => shownEntry(entry, directory)), ...(next === undefined ? {} : { next }) },
    }
  }

const shownEntry = ({ keptUntil: _, by, ...entry }: AuditEntry, directory: Directory) => ({
  ...entry,
  by: named(by, directory),
})
