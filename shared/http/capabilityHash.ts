import { sha256 } from '../adapters/system/sha256.ts'
import { Problem } from './problem.ts'

/**
 * The hash of the capability in an `Authorization` header: the capability itself goes no further than here. Throws 401 for anything that
 * cannot be one.
 */
export const capabilityHash = (authorization = ''): string => {
  const secret = /^Capability ([\w-]{43})$/i.exec(authorization.trim())?.[1]
  if (secret === undefined) throw new Problem('cardInvalid')
  return sha256(secret)
}
