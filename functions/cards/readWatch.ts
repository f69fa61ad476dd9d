import type { getWatch } from '../../shared/contract/watch.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { named } from '../../shared/presentation/named.ts'

type Read = typeof getWatch

/** What the auditor has found, for those who can mend it. */
export const readWatch =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ claims, now }: Request<Read>): Promise<Answer<Read>> => {
    const [{ directory, caller }, { report, drill }] = await Promise.all([signIn(claims, now), store.readWatch()])
    requireAny(caller, 'admin')
    const withNames = (ids: readonly string[]) => ids.map((id) => named(id, directory))
    const shown = report && {
      ...report,
      outdatedCards: withNames(report.outdatedCards),
      withoutCard: withNames(report.withoutCard),
    }
    const { weekly } = directory.escalation.drill
    return { body: { ...(shown ? { report: shown } : {}), drill: { weekly, ...(drill ? { last: drill } : {}) } } }
  }
