import type { AuditEntry } from '../domain/audit/auditEntry.ts'

/** Where an entry stands among the others: its text begins with its instant, so that an instant is a place too. */
export const auditPlace = ({ at, id }: AuditEntry): string => `${at}_${id}`
