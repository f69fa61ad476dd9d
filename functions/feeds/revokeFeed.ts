import type { deleteFeed } from '../../shared/contract/feeds.ts'
import { stopped } from '../../shared/domain/feeds/feed.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { feedActDone } from './feedActDone.ts'
import { readOwnFeed, type FeedNeeds } from './ownFeed.ts'

type Revoke = typeof deleteFeed

/** Revokes one's own calendar address: from then on it opens nothing. Without one there is nothing to do. */
export const revokeFeed =
  (needs: FeedNeeds) =>
  (request: Request<Revoke>): Promise<Answer<Revoke>> =>
    decideAgain(() => revokeOnce(needs, request))

/** Undefined when a calendar asked meanwhile, or the person got another address. */
const revokeOnce = async (needs: FeedNeeds, { claims, now }: Request<Revoke>): Promise<Answer<Revoke> | undefined> => {
  const { directory, holder, feed } = await readOwnFeed(needs, claims, now)
  const none: Answer<Revoke> = { body: { state: 'none' } }
  if (!holder || !feed) return none
  const outcome = await needs.store.commit([
    { kind: 'feed', feed: stopped(feed, now), expected: feed.version },
    feedActDone('feedRevoked', feed.personId, holder.version, directory, now),
  ])
  return outcome.committed ? none : undefined
}
