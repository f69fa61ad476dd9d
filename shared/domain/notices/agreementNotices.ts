import type { Agreement } from '../agreements/agreement.ts'
import { approvedVersions, type ApprovedVersion } from '../agreements/agreementState.ts'
import { joined, namesAllOf } from '../agreements/audience.ts'
import { sameToReaders } from '../agreements/compareTerms.ts'
import { newMessage, type Message, type NoticeContent } from '../messages/message.ts'
import type { Instant } from '../time/instant.ts'
import { isLate, reminderTimes, type NoticeSettings } from './leadTimes.ts'

/**
 * Every notice about an agreement as it stands (design.md section 3, Notices), from the record alone: planned again they have the same
 * ids. They are about the last version that readers see a difference in; a change of what they do not see plans nothing anew. Those who
 * were told of an earlier version and are named no more are told that it is cancelled. Which topic gets what is decided when a message
 * is claimed (`topicNotices`); a message may find none.
 */
export const agreementMessages = (agreement: Agreement, settings: NoticeSettings): Message<NoticeContent>[] => {
  const told = approvedVersions(agreement).filter(differsToReaders)
  const current = told.at(-1)
  if (!current) return []
  const earlier = told.slice(0, -1)
  return agreement.cancelled
    ? cancellation(agreement, told, current, agreement.cancelled.at)
    : [...changeNotices(agreement, earlier, current, settings), ...reminders(agreement, current, settings)]
}

const differsToReaders = ({ terms }: ApprovedVersion, place: number, all: ApprovedVersion[]): boolean => {
  const before = all[place - 1]
  return before === undefined || !sameToReaders(before.terms, terms)
}

const message = (
  agreement: Agreement,
  { version, terms }: ApprovedVersion,
  name: string,
  given: { content: Omit<NoticeContent, 'window'>; dueAt: Instant; expiresAt: Instant },
): Message<NoticeContent> =>
  newMessage({
    id: `agreement-${agreement.id}-${name}`,
    subject: { type: 'agreement', id: agreement.id },
    about: version,
    ...given,
    content: { ...given.content, window: { from: terms.from, to: terms.to } },
  })

/** One for all who were ever told; nothing once it is over. */
const cancellation = (
  agreement: Agreement,
  told: ApprovedVersion[],
  current: ApprovedVersion,
  cancelledAt: Instant,
): Message<NoticeContent>[] => {
  if (cancelledAt >= current.terms.to) return []
  const content = { kind: 'cancelled', audience: joined(told.map(audienceOf)), late: false } as const
  return [message(agreement, current, 'cancelled', { content, dueAt: cancelledAt, expiresAt: current.terms.to })]
}

const changeNotices = (
  agreement: Agreement,
  earlier: ApprovedVersion[],
  current: ApprovedVersion,
  settings: NoticeSettings,
): Message<NoticeContent>[] => {
  const { version, terms, inForce } = current
  const { audience } = terms
  const late = isLate(inForce.since, terms.from, settings)
  const before = earlier.at(-1)
  const left = joined(earlier.map(audienceOf))
  const planned: [Omit<NoticeContent, 'window'>, boolean][] = [
    [{ kind: 'announced', audience, late }, before === undefined || !namesAllOf(before.terms.audience, audience)],
    [{ kind: 'changed', audience, late }, before !== undefined],
    [{ kind: 'cancelled', audience: left, late: false }, !namesAllOf(audience, left)],
  ]
  return planned
    .filter(([, isPlanned]) => isPlanned)
    .map(([content]) =>
      message(agreement, current, `${version}-${content.kind}`, {
        content,
        dueAt: inForce.since,
        expiresAt: terms.to,
      }),
    )
}

const reminders = (
  agreement: Agreement,
  current: ApprovedVersion,
  settings: NoticeSettings,
): Message<NoticeContent>[] => {
  const { version, terms, inForce } = current
  const told = { committedAt: inForce.since, toldAt: inForce.since }
  return reminderTimes(terms.from, told, settings).map(({ leadTime, at }) =>
    message(agreement, current, `${version}-reminder-${leadTime}`, {
      content: { kind: 'reminder', audience: terms.audience, leadTime, late: false },
      dueAt: at,
      expiresAt: terms.from,
    }),
  )
}

const audienceOf = ({ terms }: ApprovedVersion) => terms.audience
