import type { Sent } from '../client/contract.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { card } from '../session/card.ts'
import { keptForReader } from '../session/keptForReader.ts'
import { createCell } from '../state/cell.ts'
import { sendingSeen } from './sending.ts'

type Body = Sent<'POST /api/escalations'>['body']

export type ReportedCriterion = Exclude<Body['criterion'], 'notCritical'>

/** A report in the making. It survives reload and lost connection, on this phone only. */
export interface Draft {
  /** Goes along as the idempotency key: however often it is sent, it becomes one incident. */
  key: string
  criterion: ReportedCriterion
  summary: string
  unit: string
  callbackPhone: string
  /** When it was first sent. Nobody knows then whether it arrived, so its words stay as they are until an answer comes. */
  sentAt?: Instant
}

const kept = keptForReader<Draft>('draft')

export const draft = createCell<Draft | undefined>(kept.read())

card.subscribe(() => draft.set(kept.read()))

const keep = (changed: Draft): void => {
  kept.write(changed)
  draft.set(changed)
}

/** Begins a report, or changes what the one that is being written is about. One that is on its way is left alone. */
export const startDraft = (criterion: ReportedCriterion, start: { unit: string; callbackPhone: string }): void => {
  const current = draft.get()
  if (current?.sentAt !== undefined) return
  keep(current ? { ...current, criterion } : { key: crypto.randomUUID(), criterion, summary: '', ...start })
}

export const editDraft = (changes: Partial<Pick<Draft, 'summary' | 'unit' | 'callbackPhone'>>): void => {
  const current = draft.get()
  if (current && current.sentAt === undefined) keep({ ...current, ...changes })
}

export const markSent = (at: Instant): void => {
  const current = draft.get()
  if (current) keep({ ...current, sentAt: current.sentAt ?? at })
}

/** It was refused, so nothing was written: it may be changed and sent again. */
export const reopenDraft = (): void => {
  const current = draft.get()
  if (!current) return
  const { sentAt: _, ...open } = current
  keep(open)
}

export const discardDraft = (): void => {
  kept.remove()
  draft.set(undefined)
  sendingSeen()
}

export const bodyOf = ({ criterion, summary, unit, callbackPhone }: Draft): Body => ({
  criterion,
  summary: summary.trim(),
  unit,
  callbackPhone: callbackPhone.trim(),
})
