import { auditEntry, type AuditAct } from '../../shared/domain/audit/auditEntry.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { PersonId } from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Change } from '../../shared/ports.ts'

/** What is kept of making or revoking one's own calendar address; `about` is the version of its holder. */
export const feedActDone = (
  act: Extract<AuditAct, 'feedMade' | 'feedRevoked'>,
  by: PersonId,
  about: number,
  { audit }: Directory,
  at: Instant,
): Change => ({
  kind: 'audit',
  entry: auditEntry({ act, subject: { type: 'feed', id: by }, about, by, at, keep: audit.keep }),
})
