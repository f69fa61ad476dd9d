import type { getEscalations } from '../../shared/contract/escalations.ts'
import { mayRead } from '../../shared/domain/escalation/mayRead.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { shownSummary } from '../../shared/presentation/escalation.ts'

type List = typeof getEscalations

const pageSize = 50

/** A page may hold fewer than it read: what the caller may not see is left out without trace. */
export const listEscalations =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ claims, now, query }: Request<List>): Promise<Answer<List>> => {
    const [{ directory, caller }, page] = await Promise.all([
      signIn(claims, now),
      store.listEscalations(query.before, pageSize),
    ])
    requireAny(caller, 'manager', 'itStaff')
    const items = page.items.filter((escalation) => mayRead(directory, caller, escalation)).map(shownSummary)
    return { body: { items, next: page.next } }
  }
