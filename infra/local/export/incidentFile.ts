import * as z from 'zod/mini'
import { sha256 } from '../../../shared/adapters/system/sha256.ts'
import type { Escalation } from '../../../shared/domain/escalation/escalation.ts'
import { fold } from '../../../shared/domain/escalation/fold.ts'
import type { HistoryEvent } from '../../../shared/domain/escalation/history.ts'
import type { Directory } from '../../../shared/domain/organization/directory.ts'
import { canonicalJson } from './canonicalJson.ts'
import { historyInFile } from './historySchema.ts'

const format = 'vaktlinje-incident/1'

const content = z.strictObject({
  organization: z.strictObject({ id: z.string(), name: z.string(), timeZone: z.string() }),
  /** The incident as it is kept; the history must tell the same. */
  incident: z.looseObject({ id: z.string() }),
  history: historyInFile,
  /** The names behind the ids of people and units, as they were when this was written. */
  names: z.strictObject({ people: z.record(z.string(), z.string()), units: z.record(z.string(), z.string()) }),
})

const incidentFile = z.strictObject({ format: z.literal(format), sha256: z.string(), content })

type Content = z.output<typeof content>

/** One incident and all that happened to it, as read from the store. */
export interface KeptIncident {
  directory: Directory
  escalation: Escalation
  history: HistoryEvent[]
}

/**
 * One incident as text to keep elsewhere: state, full history, and names; SHA-256 over its canonical content. The same incident gives the
 * same bytes. Ids and the reporter's callback number are in it, call-out numbers are not: no event knows them.
 */
export const incidentText = ({ directory, escalation, history }: KeptIncident): string => {
  const { id, name, timeZone } = directory.organization
  const told: Content = {
    organization: { id, name, timeZone },
    incident: { ...escalation },
    history,
    names: namesIn({ escalation, history }, directory),
  }
  // JSON knows no undefined: what is hashed is what is written.
  const plain: unknown = JSON.parse(JSON.stringify(told))
  const file = { format, sha256: sha256(canonicalJson(plain)), content: plain }
  return `${JSON.stringify(JSON.parse(canonicalJson(file)), null, 2)}\n`
}

/** Names of everybody and every unit whose id stands anywhere in it. */
const namesIn = (mentioning: object, { people, units }: Directory): Content['names'] => {
  const mentioned = textsIn(mentioning)
  const named = (things: Iterable<{ id: string; name: string }>) =>
    Object.fromEntries([...things].filter(({ id }) => mentioned.has(id)).map(({ id, name }) => [id, name]))
  return { people: named(people.values()), units: named(units.values()) }
}

const textsIn = (value: unknown): Set<string> => {
  if (typeof value === 'string') return new Set([value])
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.values(value).flatMap((part) => [...textsIn(part)]))
}

/** What is wrong with a file; the first thing found. */
export type FileFault = 'notAnExport' | 'changed' | 'historyBroken' | 'stateNotFromHistory'

export type CheckedFile = { fault: FileFault } | { incident: { escalation: Escalation; history: HistoryEvent[] } }

/** Whether a file is whole: of this format, unchanged since it was written, and its history tells just the state it claims. Never throws. */
export const checkIncidentText = (text: string): CheckedFile => {
  const raw = parsed(text)
  const read = z.safeParse(incidentFile, raw)
  if (!read.success) return { fault: isSigned(raw) ? 'changed' : 'notAnExport' }
  const { sha256: claimed, content: told } = read.data
  if (claimed !== sha256(canonicalJson(told))) return { fault: 'changed' }
  const { incident, history } = told
  if (history.some(({ sequence }, place) => sequence !== place + 1)) return { fault: 'historyBroken' }
  const escalation = fold(incident.id, history)
  if (!escalation) return { fault: 'historyBroken' }
  if (canonicalJson(escalation) !== canonicalJson(incident)) return { fault: 'stateNotFromHistory' }
  return { incident: { escalation, history } }
}

/** Ours once, but what it holds is no longer what it was signed with. */
const isSigned = (raw: unknown): boolean => {
  const signed = z.safeParse(z.object({ format: z.literal(format), sha256: z.string(), content: z.unknown() }), raw)
  return signed.success && sha256(canonicalJson(signed.data.content)) !== signed.data.sha256
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
