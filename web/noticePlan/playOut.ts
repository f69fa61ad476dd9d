import { compare } from '../../shared/domain/compare.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import type { Message, NoticeContent } from '../../shared/domain/messages/message.ts'
import { topicNotices, type NoticeFacts, type TopicNotice } from '../../shared/domain/notices/topicNotices.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { UnitId } from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Mail } from '../../shared/ports.ts'

/** One mail that will go: when, to the followers of which units, and every word of it. */
export interface PlannedNotice {
  key: string
  kind: NoticeContent['kind']
  at: Instant
  units: UnitId[]
  mail: Mail
}

interface Given {
  /** What has told its readers what they believe now. */
  told: Message<NoticeContent>[]
  factsGiven: (told: Message<NoticeContent>[]) => NoticeFacts
  mailFor: (notice: TopicNotice) => Mail
  directory: Directory
  now: Instant
}

/** What these messages become, each in its turn, given what the ones before it have told: by the rules that send them. */
export const playOut = (messages: Message<NoticeContent>[], given: Given): PlannedNotice[] => {
  let told = given.told
  const planned: PlannedNotice[] = []
  for (const message of messages.filter(({ expiresAt }) => expiresAt > given.now).toSorted(byDueTime)) {
    const due = topicNotices(message, given.factsGiven([...told, message]), message.dueAt)
    if ('ended' in due) continue
    told = [...told, { ...message, sentParts: due.notices.map(({ unit }) => unit) }]
    planned.push(...mailsOf(message, due.notices, given))
  }
  return planned
}

const mailsOf = (
  { id, dueAt }: Message<NoticeContent>,
  notices: TopicNotice[],
  { mailFor, directory }: Given,
): PlannedNotice[] =>
  [...grouped(notices, ({ kind }) => kind)].flatMap(([kind, alike]) => {
    const [first] = alike
    if (!first) return []
    const units = alike.map(({ unit }) => unit).toSorted(byName(directory))
    return [{ key: `${id} ${kind}`, kind, at: dueAt, units, mail: mailFor(first) }]
  })

const byName =
  ({ units }: Directory) =>
  (one: UnitId, other: UnitId): number =>
    (units.get(one)?.name ?? one).localeCompare(units.get(other)?.name ?? other, 'nb')

const byDueTime = (one: Message, other: Message): number => compare(one.dueAt, other.dueAt)
