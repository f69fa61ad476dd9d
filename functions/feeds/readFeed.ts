import type { getFeed } from '../../shared/contract/feeds.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { readOwnFeed, type FeedNeeds } from './ownFeed.ts'

type Read = typeof getFeed

/** Whether somebody has a calendar address, never which: nobody knows it but them. */
export const readFeed =
  (needs: FeedNeeds) =>
  async ({ claims, now }: Request<Read>): Promise<Answer<Read>> => {
    const { feed } = await readOwnFeed(needs, claims, now)
    return { body: feed ? { state: 'active', since: feed.madeAt } : { state: 'none' } }
  }
