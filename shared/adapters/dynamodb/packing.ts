import { gunzipSync, gzipSync } from 'node:zlib'
import { trusted } from './trusted.ts'

/** Compressed JSON, some tenfold smaller; the version beside it, so that conditions can see it. */
export interface Packed<Thing> {
  version: number
  body: Uint8Array
  holds?: Thing
}

/** Packs what has a version of its own. */
export const pack = <Thing extends { version: number }>(thing: Thing): Packed<Thing> => ({
  version: thing.version,
  body: gzipSync(JSON.stringify(thing)),
})

/** The inverse of `pack`. */
export const unpack = <Thing>(packed: Packed<Thing>): Thing =>
  trusted<Thing>(JSON.parse(gunzipSync(packed.body).toString()))

/**
 * Unpacks, and remembers the last one: a version is written once, so the same version is the same content, and a
 * warm request neither decompresses nor parses.
 */
export const rememberingUnpacker = <Kept extends { version: number }, Thing = Kept>(
  read: (packed: Packed<Kept>) => Thing,
): ((packed: Packed<Kept>) => Thing) => {
  let last: { version: number; thing: Thing } | undefined
  return (packed) => {
    if (last?.version !== packed.version) last = { version: packed.version, thing: read(packed) }
    return last.thing
  }
}
