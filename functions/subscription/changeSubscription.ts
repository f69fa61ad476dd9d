import type { putSubscription } from '../../shared/contract/subscription.ts'
import { mayFollow } from '../../shared/domain/subscriptions/mayFollow.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireUnit } from '../../shared/http/requireUnit.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import { follow, type FollowingNeeds } from '../../shared/subscriptions/follow.ts'
import { reconciled } from '../../shared/subscriptions/reconciled.ts'
import { shownSubscription } from './shownSubscription.ts'

type Put = typeof putSubscription

export const changeSubscription =
  (needs: FollowingNeeds & { signIn: SignIn }) =>
  async ({ claims, now, body }: Request<Put>): Promise<Answer<Put>> => {
    const { directory, caller } = await needs.signIn(claims, now)
    const { id: personId, email } = caller.person
    requireUnit(directory, body.unit, '/unit')
    if (!mayFollow(caller, body.unit)) throw new Problem('unitNotYours')
    if (email === undefined) throw new Problem('emailMissing')
    const kept = await needs.store.readSubscription(personId)
    const subscription = await follow(
      needs,
      kept && (await reconciled(needs, kept)),
      { personId, email, unit: body.unit },
      { now, organizationName: directory.organization.name },
    )
    if (!subscription) throw new Problem('stale')
    return { body: shownSubscription(subscription) }
  }
