import { isNotice, type Message } from '../messages/message.ts'
import type { UnitId } from '../organization/organization.ts'
import type { Interval } from '../time/interval.ts'

/** What a topic was told last, and believes until it is told otherwise. */
export interface Told {
  about: number
  window: Interval
}

/**
 * What each topic believes about a subject, by the parts of these messages that went out. A topic that was sent nothing, or was told
 * last that it is cancelled, is not there. A later truth is due later, so the order of being due is the order of being told.
 */
export const lastTold = (messages: readonly Message[]): Map<UnitId, Told> => {
  const told = new Map<UnitId, Told>()
  for (const { content, about, sentParts } of messages.filter(isNotice).toSorted(byDueTime)) {
    for (const unit of sentParts) {
      if (content.kind === 'cancelled') told.delete(unit)
      else told.set(unit, { about, window: content.window })
    }
  }
  return told
}

const byDueTime = (one: Message, other: Message): number => {
  if (one.dueAt !== other.dueAt) return one.dueAt < other.dueAt ? -1 : 1
  return one.about - other.about
}
