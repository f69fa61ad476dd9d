import { isNotice, type Message } from '../messages/message.ts'
import type { UnitId } from '../organization/organization.ts'
import type { Interval } from '../time/interval.ts'

/** What a topic was told last, and believes until it is told otherwise. */
export interface Told {
  about: number
  window: Interval
  /** Where whoever told it did not live to see whether it went out, the topic may believe what it did before. */
  believes: 'this' | 'thisOrNothing' | 'thisOrEarlier'
}

/**
 * What each topic believes about a subject, by the parts of these messages that went out or may have gone out. A topic that was sent
 * nothing, or was told last that it is cancelled, is not there. A later truth is due later, so the order of being due is the order of
 * being told.
 */
export const lastTold = (messages: readonly Message[]): Map<UnitId, Told> => {
  const told = new Map<UnitId, Told>()
  for (const { content, about, sentParts, uncertainParts = [] } of messages.filter(isNotice).toSorted(byDueTime)) {
    const { kind, window } = content
    for (const unit of sentParts) told.set(unit, { about, window, believes: 'this' })
    for (const unit of uncertainParts) told.set(unit, unlessCertain(told.get(unit), { about, window }))
    // Rather is a topic told once more than left to believe what may have been taken back.
    if (kind === 'cancelled') for (const unit of [...sentParts, ...uncertainParts]) told.delete(unit)
  }
  return told
}

const unlessCertain = (known: Told | undefined, { about, window }: Omit<Told, 'believes'>): Told => {
  if (!known) return { about, window, believes: 'thisOrNothing' }
  return known.believes === 'this' && known.about === about ? known : { about, window, believes: 'thisOrEarlier' }
}

const byDueTime = (one: Message, other: Message): number => {
  if (one.dueAt !== other.dueAt) return one.dueAt < other.dueAt ? -1 : 1
  return one.about - other.about
}
