import { askingSteps } from '../escalation/clearanceClock.ts'
import type { ClearanceQueue } from '../escalation/clearanceQueue.ts'
import { roleNames, type RoleName } from '../organization/organization.ts'
import { later, type Instant } from '../time/instant.ts'
import { codeFor, normalizeCode, type CodeMac, type CodeSubject } from './code.ts'
import { codeLasts } from './codeLasts.ts'
import { afterWrongTry, codeStateAt, isLocked, type CodeState } from './codeState.ts'

/** What codes are made and checked with. */
export interface CodeFacts {
  queue: Pick<ClearanceQueue, 'clocks'>
  states: Record<RoleName, CodeState>
  mac: CodeMac
}

/**
 * What a role's codes stand for that are good at `now`, newest clock last: for every step of a clock that asks the role, from the start of
 * the clock (a step may come before its time) to 12 h after its time. None while the role's codes are locked.
 */
export const validCodes = ({ queue, states }: CodeFacts, role: RoleName, now: Instant): CodeSubject[] => {
  if (isLocked(states[role], now)) return []
  const { issue } = codeStateAt(states[role], now)
  return queue.clocks.flatMap((clock) =>
    askingSteps(clock)
      .filter(({ roles, at }) => roles.includes(role) && clock.startedAt <= now && now < later(at, codeLasts))
      .map(({ step }) => ({ role, startedAt: clock.startedAt, step, issue })),
  )
}

/** The code that a step of a clock sends to a role; undefined while the role's codes are locked. */
export const codeOfStep = (
  { states, mac }: CodeFacts,
  { role, startedAt, step }: Omit<CodeSubject, 'issue'>,
  now: Instant,
): string | undefined =>
  isLocked(states[role], now)
    ? undefined
    : codeFor(mac, { role, startedAt, step, issue: codeStateAt(states[role], now).issue })

/** A code for a role outside any step: that of the last step of the newest clock; undefined when the role has none that is good. */
export const latestCode = (facts: CodeFacts, role: RoleName, now: Instant): string | undefined => {
  const latest = validCodes(facts, role, now).at(-1)
  return latest && codeFor(facts.mac, latest)
}

/** What became of a typed code: whose it is, or a wrong try with the states it changes and the roles that must get a new code. */
export type TriedCode = { role: RoleName; issue: number } | { wrong: CodeState[]; reissued: RoleName[] }

/**
 * Checks what somebody typed against all codes that are good now. A wrong one counts for every role that has any, since it names none;
 * while no code is good it counts for nobody (design.md section 8: nothing is locked by address alone).
 */
export const tryCode = (facts: CodeFacts, typed: string, now: Instant): TriedCode => {
  const code = normalizeCode(typed)
  const asked = roleNames.filter((role) => validCodes(facts, role, now).length > 0)
  const found = asked.flatMap((role) => validCodes(facts, role, now)).find((one) => codeFor(facts.mac, one) === code)
  if (found) return { role: found.role, issue: found.issue }
  const tries = asked.map((role) => afterWrongTry(facts.states[role], now))
  return {
    wrong: tries.map(({ state }) => state),
    reissued: tries.filter(({ reissued }) => reissued).map(({ state }) => state.role),
  }
}
