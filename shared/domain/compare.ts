/**
 * Orders texts by their characters, the same on every machine, and so instants by time: negative, 0 or positive, as `toSorted` wants it.
 * Where two are equal, `||` goes on to what is compared next.
 */
export const compare = (one: string, other: string): number => Number(one > other) - Number(one < other)
