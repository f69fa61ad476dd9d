import { roleNames, type RoleName } from '../organization/organization.ts'
import { untriedCodes, type CodeState } from './codeState.ts'

/** All that is kept about codes: the key they are made with, and how each role's were guessed at. One record for the organisation. */
export interface Codes {
  version: number
  /** Base64; made once, at random, and never shown. */
  key: string
  states: Record<RoleName, CodeState>
}

/** The codes of an organisation that has sent none yet. */
export const newCodes = (key: string): Codes => {
  const [itSuperior, director] = roleNames
  return { version: 1, key, states: { itSuperior: untriedCodes(itSuperior), director: untriedCodes(director) } }
}
