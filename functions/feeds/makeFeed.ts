import { newCapability } from '../../shared/adapters/system/capability.ts'
import { sha256 } from '../../shared/adapters/system/sha256.ts'
import type { postFeed } from '../../shared/contract/feeds.ts'
import { newFeed, stopped } from '../../shared/domain/feeds/feed.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import type { Change } from '../../shared/ports.ts'
import { feedActDone } from './feedActDone.ts'
import { feedAddress } from './feedAddress.ts'
import { readOwnFeed, type FeedNeeds } from './ownFeed.ts'

type Make = typeof postFeed

/**
 * Makes a calendar address; the one before stops in the same transaction. It takes no idempotency key: an answer that is kept would keep
 * the secret. Asked again, it makes another one.
 */
export const makeFeed =
  (needs: FeedNeeds) =>
  (request: Request<Make>): Promise<Answer<Make>> =>
    decideAgain(() => makeOnce(needs, request))

/** Undefined when the person got another address meanwhile. */
const makeOnce = async (
  needs: FeedNeeds,
  { claims, now, language }: Request<Make>,
): Promise<Answer<Make> | undefined> => {
  const { directory, caller, holder, feed: before } = await readOwnFeed(needs, claims, now)
  const secret = newCapability()
  const feed = newFeed(caller.person, { secretHash: sha256(secret), language }, now)
  const { personId, secretHash } = feed
  const expected = holder?.version ?? 0
  const version = expected + 1
  const stopping: Change[] = before ? [{ kind: 'feed', feed: stopped(before, now), expected: before.version }] : []
  const outcome = await needs.store.commit([
    { kind: 'feed', feed, expected: 0 },
    { kind: 'feedHolder', holder: { personId, secretHash, version }, expected },
    ...stopping,
    feedActDone('feedMade', personId, version, directory, now),
  ])
  return outcome.committed ? { body: { state: 'active', since: now, address: feedAddress(secret) } } : undefined
}
