import { isNotice, type Message, type NoticeContent } from '../../../shared/domain/messages/message.ts'
import { later } from '../../../shared/domain/time/instant.ts'
import { nb } from '../../../shared/texts/notices/nb.ts'
import { whyTwice } from './explain.ts'
import type { Kept } from './kept.ts'
import { followers } from './people.ts'
import type { Disturbance } from './round.ts'
import { joined, lateness, nothingFound, type Verdict } from './verdict.ts'

/** So little before its time a message may go. */
const asGoodAsDue = '-PT2M'

type Received = Kept['received'][number]

const followersOf = (unit: string): string[] =>
  Object.entries(followers).flatMap(([email, followed]) => (followed === unit ? [email] : []))

/** The notices that are just this one, as their readers know them. */
const isAbout = ({ subject, content, about }: Message<NoticeContent>, { text }: Received): boolean =>
  text.startsWith(nb.agreement.opening[content.kind]) && text.includes(nb.agreement.reference(subject.id, about))

const checkOne = (
  message: Message<NoticeContent>,
  { mails, email }: { mails: readonly Received[]; email: string },
  { disturbances, expected }: { disturbances: readonly Disturbance[]; expected: number },
): Verdict => {
  const found = mails.filter((mail) => mail.recipient === email && isAbout(message, mail))
  const what = `${message.id} to ${email}`
  const [first] = found
  if (!first) return { ...nothingFound(), lost: [what] }
  // Of two reminders that are alike, the one that came when this was due.
  const own = found.find(({ receivedAt }) => receivedAt >= later(message.dueAt, asGoodAsDue)) ?? first
  return {
    ...nothingFound(),
    duplicated: found
      .slice(expected)
      .map((copy) => ({ what, why: whyTwice(disturbances, first.receivedAt, copy.receivedAt) })),
    late: lateness(disturbances, message.dueAt, own.receivedAt),
  }
}

/** Notices of one kind about one version are alike to their readers: two reminders differ only in their time. */
const alike = (one: Message<NoticeContent>, other: Message<NoticeContent>): boolean =>
  one.subject.id === other.subject.id && one.about === other.about && one.content.kind === other.content.kind

/** Every part of an agreement's notice that is marked as sent has reached everybody who follows that unit; once. */
export const checkMails = ({ messages, received }: Kept, disturbances: readonly Disturbance[]): Verdict => {
  const mails = received.filter(({ kind }) => kind === 'mail')
  const notices = messages.filter(isNotice).filter(({ subject }) => subject.type === 'agreement')
  return joined(
    notices.flatMap((message) =>
      message.sentParts.flatMap(followersOf).map((email) => {
        const unit = followers[email] ?? ''
        const expected = notices.filter((other) => alike(other, message) && other.sentParts.includes(unit)).length
        return checkOne(message, { mails, email }, { disturbances, expected })
      }),
    ),
  )
}

/** The same of notices about how reachable IT is. These name no record, so they are counted. */
export const checkPeriodMails = ({ messages, received }: Kept, disturbances: readonly Disturbance[]): Verdict => {
  const notices = messages.filter(isNotice).filter(({ subject }) => subject.type === 'availability')
  const subject = nb.availability.subject('Havnes kommune')
  return joined(
    Object.entries(followers).map(([email, unit]) => {
      const expected = notices.filter(({ sentParts }) => sentParts.includes(unit)).length
      const mails = received.filter((item) => item.recipient === email && item.subject === subject)
      const what = `notice about IT to ${email}`
      const seen = new Map<string, Received>()
      const copies = mails.flatMap((mail) => {
        const first = seen.get(mail.text)
        seen.set(mail.text, first ?? mail)
        return first ? [{ what, why: whyTwice(disturbances, first.receivedAt, mail.receivedAt) }] : []
      })
      const surplus = Math.max(0, mails.length - expected)
      return {
        ...nothingFound(),
        lost: Array.from({ length: Math.max(0, expected - mails.length) }, () => what),
        duplicated: copies.slice(0, surplus),
      }
    }),
  )
}
