import type { getOffline } from '../../shared/contract/offline.ts'
import type { Caller } from '../../shared/domain/line/caller.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import type { Store } from '../../shared/ports.ts'
import { offlineFacts } from './offlineFacts.ts'

type Asking = Request<typeof getOffline>

/** Who asks, by a token or a card. */
type WhoAsks = (request: Asking) => Promise<{ directory: Directory; caller: Caller }>

/** What the caller's phone needs when nothing answers any more. */
export const answerOffline =
  (store: Store, whoAsks: WhoAsks) =>
  async (request: Asking): Promise<Answer<typeof getOffline>> => {
    const [{ directory, caller }, calendar] = await Promise.all([whoAsks(request), store.readCalendar()])
    return { body: offlineFacts({ directory, calendar, caller, now: request.now }) }
  }
