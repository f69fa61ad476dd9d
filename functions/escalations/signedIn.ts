import type { Route } from '../../shared/contract/route.ts'
import type { Actor } from '../../shared/domain/escalation/outcome.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Request } from '../../shared/http/endpoint.ts'
import type { SignIn } from '../../shared/http/signIn.ts'

/** Who sends a request, by whatever they show: a token, or a card. */
export type Identify = (
  request: Pick<Request<Route>, 'claims' | 'authorization' | 'now'>,
) => Promise<{ directory: Directory; actor: Actor }>

/** Somebody with a token. */
export const signedIn =
  (signIn: SignIn): Identify =>
  async ({ claims, now }) => {
    const { directory, caller } = await signIn(claims, now)
    return { directory, actor: { caller } }
  }
