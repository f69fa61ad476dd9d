import type { Language, Person, PersonId } from '../organization/organization.ts'
import { later, type Instant } from '../time/instant.ts'
import type { ShownEvent } from './shownEvent.ts'

/** A calendar address: whose it is, found by the hash of its secret. */
export interface Feed {
  /** SHA-256 of the secret, which is kept nowhere. */
  secretHash: string
  personId: PersonId
  /** By which the person is found; who gets another login makes another address. */
  login: string
  /** Of the person when they made it: calendars ask in none. */
  language: Language
  madeAt: Instant
  /** What calendars that follow it were given, and may hold. */
  shown: ShownEvent[]
  /** From here on it opens nothing, and nothing is known of it. */
  keptUntil: Instant
  /** Raised by every write. */
  version: number
}

/** Which address of a person is the latest: of two that are made at once, one finds out that it is not. */
export interface FeedHolder {
  personId: PersonId
  /** Of the latest address, which may have stopped. */
  secretHash: string
  /** Raised by every write. */
  version: number
}

/** So long an address lives that no calendar asks at. */
const unusedFor = 'P12M'

/** With more than this left its life is not made longer: a write for every question would cost more than the question. */
const longEnough = 'P11M'

/** An address that nobody has asked at yet. */
export const newFeed = (
  { id: personId, login }: Person,
  { secretHash, language }: Pick<Feed, 'secretHash' | 'language'>,
  now: Instant,
): Feed => ({
  secretHash,
  personId,
  login,
  language,
  madeAt: now,
  shown: [],
  keptUntil: later(now, unusedFor),
  version: 1,
})

/** True while an address opens what is its person's. `person` is whoever has its login now; undefined when nobody has. */
export const opens = (feed: Feed, person: Person | undefined, now: Instant): boolean =>
  now < feed.keptUntil && person?.id === feed.personId && person.login === feed.login

/** The address as nobody can use it any more. */
export const stopped = (feed: Feed, now: Instant): Feed => ({
  ...feed,
  shown: [],
  keptUntil: now,
  version: feed.version + 1,
})

/** The address after a calendar asked and was given `shown`; undefined where that is worth no write. */
export const asked = (feed: Feed, shown: readonly ShownEvent[], now: Instant): Feed | undefined => {
  const isSame = shown.length === feed.shown.length && shown.every((event) => feed.shown.includes(event))
  if (isSame && feed.keptUntil > later(now, longEnough)) return undefined
  return { ...feed, shown: [...shown], keptUntil: later(now, unusedFor), version: feed.version + 1 }
}
