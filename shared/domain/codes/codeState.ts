import type { RoleName } from '../organization/organization.ts'
import { later, type Instant } from '../time/instant.ts'
import { codeLasts } from './codeLasts.ts'

/** What is kept about a role's codes: how they were guessed at, never a code. One record a role. */
export interface CodeState {
  role: RoleName
  /** Raised by every write; 0 is not written yet. */
  version: number
  /** Part of every code: raised, it makes all codes before it worthless. */
  issue: number
  wrongTries: number
  reissues: number
  /** The first wrong try of those counted here. */
  since?: Instant
}

/** The state of a role nobody has guessed at. */
export const untriedCodes = (role: RoleName): CodeState => ({ role, version: 0, issue: 0, wrongTries: 0, reissues: 0 })

/** So many wrong tries lock what was sent (design.md section 8). */
const mostWrongTries = 5

/** So often a new code goes out instead; then the role's codes stay locked until the tries are forgotten. */
const mostReissues = 3

/** The state as it is at `now`: tries are forgotten 12 h after the first of them. Codes that were locked stay worthless. */
export const codeStateAt = (state: CodeState, now: Instant): CodeState => {
  const { since, ...rest } = state
  if (since === undefined || now < later(since, codeLasts)) return state
  return { ...rest, issue: wasLocked(state) ? state.issue + 1 : state.issue, wrongTries: 0, reissues: 0 }
}

const wasLocked = ({ wrongTries }: CodeState): boolean => wrongTries >= mostWrongTries

/** True when no code of the role is taken any more. */
export const isLocked = (state: CodeState, now: Instant): boolean => wasLocked(codeStateAt(state, now))

/**
 * After a wrong try: counted, and at the fifth the codes are replaced (`reissued`: a new one must go out) or, when that was done three
 * times, locked.
 */
export const afterWrongTry = (kept: CodeState, now: Instant): { state: CodeState; reissued: boolean } => {
  const state = codeStateAt(kept, now)
  const counted = {
    ...state,
    version: kept.version + 1,
    wrongTries: state.wrongTries + 1,
    since: state.since ?? now,
  }
  if (!wasLocked(counted) || state.reissues >= mostReissues) return { state: counted, reissued: false }
  return { state: { ...counted, issue: state.issue + 1, wrongTries: 0, reissues: state.reissues + 1 }, reissued: true }
}
