import { daysAfter } from '../agreements/window.ts'
import { compare } from '../compare.ts'
import type { Instant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'

/** Something that is to stand in somebody's calendar. */
export interface WantedEvent extends Interval {
  /** Stays the same while it changes. */
  uid: string
  about: 'agreement' | 'availability'
  /** Digest of all it says beside its time. */
  says: string
}

/** What a calendar was given, as little of it as it takes to change it, or to take it back. */
export interface ShownEvent extends Omit<WantedEvent, 'says'> {
  /** Raised by each change (RFC 5545, 3.8.7.4). */
  sequence: number
  changedAt: Instant
  /** Undefined once it was taken back. */
  says?: string
}

/** So long after its end what was taken back is said to be cancelled: no calendar asks more seldom. */
const rememberedDays = 60

/**
 * What a calendar is given now, after it was given `shown`, in the order of their starts. What it was given and does not count any more,
 * for whatever reason, is taken back; what it never was given leaves no trace (R24). What is over just goes. `zone` is an IANA name.
 */
export const shownAnew = (
  wanted: readonly WantedEvent[],
  shown: readonly ShownEvent[],
  now: Instant,
  zone: string,
): ShownEvent[] => {
  const before = new Map(shown.map((event) => [event.uid, event]))
  const going = wanted.filter(({ to }) => to > now).map((event) => given(event, before.get(event.uid), now))
  const there = new Set(going.map(({ uid }) => uid))
  const since = daysAfter(now, -rememberedDays, zone)
  const gone = shown
    .filter(({ uid, says, to }) => !there.has(uid) && to > (says === undefined ? since : now))
    .map((event) => takenBack(event, now))
  return [...going, ...gone].toSorted(byStart)
}

const given = (
  { uid, about, from, to, says }: WantedEvent,
  before: ShownEvent | undefined,
  now: Instant,
): ShownEvent => {
  const isSame = before?.says === says && before.from === from && before.to === to
  return isSame ? before : { uid, about, from, to, says, sequence: (before?.sequence ?? -1) + 1, changedAt: now }
}

const takenBack = (event: ShownEvent, now: Instant): ShownEvent => {
  const { says, ...rest } = event
  return says === undefined ? event : { ...rest, sequence: event.sequence + 1, changedAt: now }
}

const byStart = (one: ShownEvent, other: ShownEvent): number =>
  compare(one.from, other.from) || compare(one.uid, other.uid)
