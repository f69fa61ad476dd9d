import type { Via } from '../escalation/history.ts'
import type { PersonId } from '../organization/organization.ts'
import { later, type Instant, type IsoDuration } from '../time/instant.ts'

/** Who did what was done at the keyboard of the machine itself. Never the id of a person: those begin with a letter or a digit. */
export const byCommand = ':command'

/** What is written down about who did it. */
export type AuditAct =
  | 'organizationImported'
  | 'cardIssued'
  | 'cardRevoked'
  /** An incident was logged by it. */
  | 'cardUsed'
  | 'overtimeCleared'
  | 'overtimeDeclined'
  /** A word that was spoken on the phone, recorded by the reporter. */
  | 'clearanceRecorded'
  | 'refusalRecorded'
  | 'spokenConfirmed'
  | 'spokenDenied'
  | 'codesReissued'
  | 'codesLocked'
  | 'agreementApproved'
  | 'agreementCancelled'
  | 'absenceChanged'
  | 'feedMade'
  | 'feedRevoked'

/** What an act was about: which thing, never what it says. */
export interface AuditSubject {
  type: 'organization' | 'card' | 'escalation' | 'role' | 'agreement' | 'absence' | 'feed'
  id: string
}

/** One sensitive act: who, when, what. Never a text, a name or a number. Written with the act, never changed. */
export interface AuditEntry {
  /** Derived from the act, so that the same act is written once. */
  id: string
  at: Instant
  /** A person, `byItself` or `byCommand`. */
  by: PersonId
  /** What somebody acted by who was not signed in. */
  via?: Via
  act: AuditAct
  subject: AuditSubject
  /** Ids of further subjects of the same type that the same act was about. */
  also?: string[]
  /** From here on it is gone. */
  keptUntil: Instant
}

/** An act as whoever commits it knows it. */
export interface Act extends Omit<AuditEntry, 'id' | 'keptUntil'> {
  /** What tells this act from another of its kind on the same subject: a version, or a place in a history. */
  about?: number | undefined
  /** How long it is kept (`audit.keep` of the organisation file). */
  keep: IsoDuration
}

/** The entry for an act, to be written in the act's own transaction (peers.md section 5, domain.md section 5). */
export const auditEntry = ({ about, keep, ...act }: Act): AuditEntry => ({
  ...act,
  id: [act.act, act.subject.id, ...(about === undefined ? [] : [about])].join('-'),
  keptUntil: later(act.at, keep),
})
