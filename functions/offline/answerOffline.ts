import type { getOffline } from '../../shared/contract/offline.ts'
import type { Answer, Like, Request } from '../../shared/http/endpoint.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { offlineFacts } from './offlineFacts.ts'

type Asked = Like<typeof getOffline>

/** What the caller's phone needs when nothing answers any more. */
export const answerOffline =
  (store: Store, signIn: SignIn) =>
  async ({ claims, now }: Request<Asked>): Promise<Answer<Asked>> => {
    const [{ directory, caller }, calendar] = await Promise.all([signIn(claims, now), store.readCalendar()])
    return { body: offlineFacts({ directory, calendar, caller, now }) }
  }
