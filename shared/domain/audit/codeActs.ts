import { isLocked, type CodeState } from '../codes/codeState.ts'
import { byItself } from '../escalation/history.ts'
import type { RoleName } from '../organization/organization.ts'
import type { IsoDuration, Instant } from '../time/instant.ts'
import { auditEntry, type AuditAct, type AuditEntry } from './auditEntry.ts'

/**
 * What of a wrong try belongs into the audit: that a role's codes were replaced, or locked for good (design.md section 8). Nobody is known
 * to have tried, and what was typed is kept nowhere. `version` is that of the codes with the try counted.
 */
export const codeActs = (
  { wrong, reissued }: { wrong: readonly CodeState[]; reissued: readonly RoleName[] },
  version: number,
  { now, keep }: { now: Instant; keep: IsoDuration },
): AuditEntry[] => {
  const entry = (act: AuditAct, id: RoleName): AuditEntry =>
    auditEntry({ act, subject: { type: 'role', id }, about: version, by: byItself, at: now, keep })
  const locked = wrong.filter((state) => isLocked(state, now))
  return [
    ...reissued.map((role) => entry('codesReissued', role)),
    ...locked.map(({ role }) => entry('codesLocked', role)),
  ]
}
