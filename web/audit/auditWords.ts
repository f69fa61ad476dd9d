import type { AuditAct } from '../../shared/domain/audit/auditEntry.ts'
import type { Answer } from '../client/contract.ts'
import { isolated } from '../texts/isolated.ts'
import type { Texts } from '../texts/nb.ts'

type AuditEntry = Answer<'GET /api/audit'>['items'][number]

interface AuditWords {
  sentence: string
  /** By what means, and about whose card. */
  details: string[]
}

interface Naming {
  text: Texts['audit']
  /** By the id of a card: whose it is, as far as the reader may know. */
  holders: ReadonlyMap<string, string>
}

/** One entry in words. An act we do not know yet is still told, with who did it. */
export const auditWords = (entry: AuditEntry, { text, holders }: Naming): AuditWords => {
  const acts: Record<AuditAct, (by: string) => string> = text.acts
  const tell = isKnown(entry.act, acts) ? acts[entry.act] : text.other
  return { sentence: tell(isolated(doerOf(entry, text))), details: detailsOf(entry, { text, holders }) }
}

const isKnown = (act: string, acts: Record<AuditAct, unknown>): act is AuditAct => Object.hasOwn(acts, act)

/** Who is no person has an id that begins with a colon. */
const doerOf = ({ by: { personId, name } }: AuditEntry, text: Texts['audit']): string => {
  if (personId === ':command') return text.byCommand
  if (personId.startsWith(':')) return text.byItself
  return name ?? text.nobody
}

const detailsOf = ({ via, subject, also = [] }: AuditEntry, { text, holders }: Naming): string[] => {
  const roles: Record<string, string> = text.roles
  const card = subject.type === 'card' ? subject.id : via && 'card' in via ? via.card : undefined
  const holder = card === undefined ? undefined : holders.get(card)
  const role = subject.type === 'role' && Object.hasOwn(roles, subject.id) ? roles[subject.id] : undefined
  return [
    ...(holder === undefined ? [] : [text.holder(isolated(holder))]),
    ...(role === undefined ? [] : [role]),
    ...(via === undefined ? [] : ['card' in via ? text.withCard : text.withCode]),
    ...(also.length === 0 ? [] : [text.severalIncidents(also.length + 1)]),
  ]
}
