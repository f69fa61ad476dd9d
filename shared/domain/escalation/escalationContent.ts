import type { RoleName } from '../organization/organization.ts'

/** A step of the clock that asks the approvers, or of the one that calls IT out. */
export type ClockContent =
  | { kind: 'clearanceStep'; step: number; roles: RoleName[] }
  | { kind: 'clearanceGivenUp'; step: number }
  | { kind: 'callOut'; step: number }
  | { kind: 'callOutStep'; step: number }
  | { kind: 'callOutGivenUp'; step: number }

/** An SMS about an incident: what it is, never to whom or in which words; those are found when it goes. */
export type EscalationContent =
  | ClockContent
  | { kind: 'toldCleared' }
  | { kind: 'toldDeclined' }
  | { kind: 'confirmSpoken' }
  | { kind: 'spokenDenied' }
  | { kind: 'unclearedReceipt' }
  | { kind: 'newCode'; role: RoleName; issue: number }
