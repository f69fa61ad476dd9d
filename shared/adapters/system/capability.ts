import { randomBytes } from 'node:crypto'

/** A secret of 256 bits that nobody can guess, in 43 letters that may stand in an address. */
export const newCapability = (): string => randomBytes(32).toString('base64url')
