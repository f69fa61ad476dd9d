import type { Message, MessageReason, NoticeContent } from '../messages/message.ts'
import type { UnitId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { lastTold, type Told } from './lastTold.ts'

/** What is true about the subject of a notice at this moment. */
export interface NoticeFacts {
  /** What is planned about it by its record as it stands. */
  planned: readonly Message<NoticeContent>[]
  /** Every message about it, sent or not. */
  messages: readonly Message[]
  /** The units it concerns; none once it is cancelled. */
  concerned: ReadonlySet<UnitId>
  /** Whether readers of that notice would read the same today. */
  stillSays: (told: Told) => boolean
}

/** What one topic is to be sent. */
export interface TopicNotice {
  unit: UnitId
  kind: NoticeContent['kind']
  /** The version it tells of; of a cancelled one, the version that this topic was told of. */
  about: number
  window: Interval
  /** The time that was told before, where that is what has changed. */
  before?: Interval
  late: boolean
}

export type DueNotices = { notices: TopicNotice[] } | { ended: 'superseded' | 'missed'; reason: MessageReason }

const superseded = { ended: 'superseded', reason: 'subjectChanged' } as const
const missed = { ended: 'missed', reason: 'tooLate' } as const

/**
 * What a notice has become when it is claimed (design.md sections 3 and 6): superseded when its subject has moved on, missed when it is
 * too late, or else what each topic is to be sent, given what that topic knows. A topic that was sent nothing yet gets `announced`; one
 * that would read nothing new, or was never told of what is cancelled, gets nothing. Parts of it that went out before are among them.
 * `facts` is undefined when the subject is over and kept no more.
 */
export const topicNotices = (
  message: Message<NoticeContent>,
  facts: NoticeFacts | undefined,
  now: Instant,
): DueNotices => {
  const isOver = message.expiresAt <= now
  if (!facts) return isOver ? missed : superseded
  if (!facts.planned.some(({ id }) => id === message.id)) return superseded
  if (isOver) return missed
  const told = lastTold(facts.messages.filter(({ id }) => id !== message.id))
  const units = message.content.kind === 'cancelled' ? told.keys() : facts.concerned
  return { notices: [...units].toSorted().flatMap((unit) => noticeFor(unit, message, told.get(unit), facts) ?? []) }
}

const noticeFor = (
  unit: UnitId,
  message: Message<NoticeContent>,
  told: Told | undefined,
  facts: NoticeFacts,
): TopicNotice | undefined => {
  const { kind, window, late } = message.content
  const notice = { unit, about: message.about, window, late }
  if (kind === 'cancelled')
    return told && !facts.concerned.has(unit)
      ? { ...notice, about: told.about, window: told.window, kind: 'cancelled' }
      : undefined
  const isTrue = told !== undefined && facts.stillSays(told)
  if (!told || (isTrue && told.believes === 'thisOrNothing'))
    return announces(message, facts) ? { ...notice, kind: 'announced' } : undefined
  if (kind === 'announced') return undefined
  if (!isTrue || told.believes === 'thisOrEarlier')
    return { ...notice, kind: 'changed', ...(isSame(told.window, window) ? {} : { before: told.window }) }
  return kind === 'reminder' ? { ...notice, kind: 'reminder' } : undefined
}

const isSame = (one: Interval, other: Interval): boolean => one.from === other.from && one.to === other.to

/** A change leaves topics that know nothing to the announcement beside it, so that no two messages tell one topic the same. */
const announces = ({ content }: Message<NoticeContent>, { planned }: NoticeFacts): boolean =>
  content.kind !== 'changed' || planned.every((other) => other.content.kind !== 'announced')
