import { compare } from '../compare.ts'

/**
 * An order that implies no rank (R11): it depends on `seed` and the ids alone, so that one incident always shows one order
 * and over many incidents everybody is first equally often.
 */
export const neutralOrder = (ids: readonly string[], seed: string): string[] =>
  ids
    .map((id) => ({ id, place: hash(`${seed} ${id}`) }))
    .toSorted((one, other) => one.place - other.place || compare(one.id, other.id))
    .map(({ id }) => id)

/** FNV-1a, 32 bit, with a final mix: neighbouring seeds must not give neighbouring places. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
