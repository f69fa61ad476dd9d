import type { RoleName } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'

/** What a code stands for: a role, never an incident (design.md section 8). */
export interface CodeSubject {
  role: RoleName
  /** The clock whose step sends it, by when it was started, and which step. */
  startedAt: Instant
  step: number
  /** How often the role's codes were replaced after wrong tries. */
  issue: number
}

/** HMAC-SHA-256 of a text under the deployment's key. The key never comes here. */
export type CodeMac = (text: string) => Uint8Array

/** Crockford's base 32: no I, L, O and U, so that nothing is misread and no word arises. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const codeLength = 6

/** The text a code is the HMAC of. The first part keeps other uses of the same key apart. */
const codeText = ({ role, startedAt, step, issue }: CodeSubject): string =>
  ['vaktlinje-code', role, startedAt, step, issue].join('|')

/** The code for a subject: made when it is sent and when it is checked, stored nowhere. */
export const codeFor = (mac: CodeMac, subject: CodeSubject): string =>
  Array.from(mac(codeText(subject)).slice(0, codeLength), (byte) => alphabet.charAt(byte % alphabet.length)).join('')

const readAs: Record<string, string> = { O: '0', I: '1', L: '1' }

/** A code as somebody typed it: small letters, spaces and hyphens do not matter, O is 0, I and L are 1. */
export const normalizeCode = (typed: string): string =>
  Array.from(typed.toUpperCase().replace(/[\s\p{Zs}\p{Pd}]/gu, ''), (character) => readAs[character] ?? character).join(
    '',
  )
