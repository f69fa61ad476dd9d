/** So many at once, and then one every `every` milliseconds. */
export interface Pace {
  burst: number
  every: number
}

/** `spokenFor` is the time, in milliseconds since 1970, until which the pace is used up by what was let through. */
type Paced = { spokenFor: number } | { waitMilliseconds: number }

/**
 * Whether one more may come at `now` (milliseconds since 1970), after what came has used up the pace until `spokenFor`; undefined when
 * nothing came yet. Nobody waits for longer than one `every`. Used up for longer than the burst lasts it can only be because the clock has
 * gone back: then all is forgotten.
 */
export const paced = ({ burst, every }: Pace, spokenFor: number | undefined, now: number): Paced => {
  const furthest = now + burst * every
  const isOfThisTime = spokenFor !== undefined && spokenFor <= furthest
  const next = Math.max(isOfThisTime ? spokenFor : now, now) + every
  return next > furthest ? { waitMilliseconds: next - furthest } : { spokenFor: next }
}
