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
