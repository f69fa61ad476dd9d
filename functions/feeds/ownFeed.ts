import { opens, type Feed, type FeedHolder } from '../../shared/domain/feeds/feed.ts'
import type { Caller } from '../../shared/domain/line/caller.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'

export interface FeedNeeds {
  store: Store
  signIn: SignIn
}

interface OwnFeed {
  directory: Directory
  caller: Caller
  /** Undefined where they never made an address. */
  holder: FeedHolder | undefined
  /** Undefined where their latest address opens nothing. */
  feed: Feed | undefined
}

/** Who asks, and the calendar address they have. */
export const readOwnFeed = async (
  { store, signIn }: FeedNeeds,
  claims: Record<string, string>,
  now: Instant,
): Promise<OwnFeed> => {
  const { directory, caller } = await signIn(claims, now)
  const holder = await store.readFeedHolder(caller.person.id)
  const latest = holder && (await store.readFeed(holder.secretHash))
  return { directory, caller, holder, feed: latest && opens(latest, caller.person, now) ? latest : undefined }
}
