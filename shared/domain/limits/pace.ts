/** So many at once, and then one every `every` milliseconds. */
export interface Pace {
  burst: number
  every: number
}

/** `spokenFor` is the time, in milliseconds since 1970, until which the pace is used up by what was let through. */
type Paced = { spokenFor: number } | { waitMilliseconds: number }

/**
 * Whether one more may come at `now` (milliseconds since 1970), after what came has used up the pace until `spokenFor`; undefined when
 * nothing came yet. Where the clock has gone back, nobody waits for longer than one `every`; further than the burst lasts, all is forgotten.
 */
export const paced = ({ burst, every }: Pace, spokenFor: number | undefined, now: number): Paced => {
  const furthest = now + burst * every
  const isOfThisTime = spokenFor !== undefined && spokenFor <= furthest + burst * every
  const next = Math.min(Math.max(isOfThisTime ? spokenFor : now, now), furthest) + every
  return next > furthest ? { waitMilliseconds: next - furthest } : { spokenFor: next }
}
