import { isNotice, type Message } from '../messages/message.ts'
import { compare } from '../compare.ts'
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
    const news = { about, window: content.window }
    const isCancelled = content.kind === 'cancelled'
    for (const unit of sentParts) {
      if (isCancelled) told.delete(unit)
      else told.set(unit, { ...news, believes: 'this' })
    }
    for (const unit of uncertainParts) {
      const known = told.get(unit)
      if (!isCancelled) told.set(unit, perhapsTold(known, news))
      else if (known) told.set(unit, { ...known, believes: 'thisOrNothing' })
    }
  }
  return told
}

const perhapsTold = (known: Told | undefined, news: Omit<Told, 'believes'>): Told => {
  if (!known) return { ...news, believes: 'thisOrNothing' }
  return known.about === news.about ? known : { ...news, believes: 'thisOrEarlier' }
}

const byDueTime = (one: Message, other: Message): number => compare(one.dueAt, other.dueAt) || one.about - other.about
