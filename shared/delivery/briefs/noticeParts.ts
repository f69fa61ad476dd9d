import { isNotice, type Message } from '../../domain/messages/message.ts'
import type { DueNotices, TopicNotice } from '../../domain/notices/topicNotices.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Change, Mail, Topic } from '../../ports.ts'
import type { Verdict } from '../errand.ts'

interface Noticing {
  topics: readonly Topic[]
  guard: Change
  mailFor: (notice: TopicNotice) => Mail
}

/** A notice as one mail to each topic that exists; units nobody follows have none. */
export const noticeVerdict = (due: DueNotices, { topics, guard, mailFor }: Noticing): Verdict => {
  if ('ended' in due) return due
  const addresses = new Map(topics.map(({ unit, address }) => [unit, address]))
  const parts = due.notices.flatMap((notice) => {
    const topic = addresses.get(notice.unit)
    return topic === undefined ? [] : [{ key: notice.unit, topic, mail: mailFor(notice) }]
  })
  return { errand: { parts, guards: [guard], stillSo: [guard] } }
}

/** True while another notice about the same subject is being sent: what a topic has been told is not settled before it ends. */
export const isAnotherOnItsWay = (message: Message, all: readonly Message[], now: Instant): boolean =>
  all.some(
    (other) =>
      isNotice(other) &&
      other.id !== message.id &&
      other.state === 'claimed' &&
      other.claim !== undefined &&
      other.claim.until > now,
  )
