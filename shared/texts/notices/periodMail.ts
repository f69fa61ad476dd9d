import type { AnnouncedPeriod } from '../../domain/availability/announcedPeriod.ts'
import type { TopicNotice } from '../../domain/notices/topicNotices.ts'
import type { Directory } from '../../domain/organization/directory.ts'
import type { Mail } from '../../ports.ts'
import { mailInAllLanguages, type Wording } from './mail.ts'
import { writtenPeriod } from './moments.ts'

interface Telling {
  level: AnnouncedPeriod['level']
  /** What people do instead of reaching IT (A11), if anybody said so. */
  alternative: string | undefined
  notice: TopicNotice
}

/** What everyone is told about a period of thin or no IT (R20): the level, when, and what to do instead. Never who is away, or why. */
export const periodMail = (telling: Telling, directory: Directory): Mail =>
  mailInAllLanguages(directory.organization, {
    subject: (texts) => texts.availability.subject,
    paragraphs: (wording) => paragraphs(telling, directory, wording),
  })

const paragraphs = (telling: Telling, directory: Directory, wording: Wording): string[] => {
  const { level, notice } = telling
  const { texts } = wording
  const { opening, level: levels, critical } = texts.availability
  const isCancelled = notice.kind === 'cancelled'
  return [
    opening[notice.kind],
    ...(notice.late ? [texts.late] : []),
    ...(isCancelled ? [] : [levels[level]]),
    facts(telling, directory, wording).join('\n'),
    ...(isCancelled ? [] : [[critical[level], texts.notUrgent(directory.channels.ticket.name)].join('\n')]),
    texts.dangerToLife,
  ]
}

const facts = (
  { notice, alternative }: Telling,
  { organization }: Directory,
  { texts, language }: Wording,
): string[] => {
  const zone = organization.timeZone
  const offered = notice.kind === 'cancelled' ? undefined : alternative
  return [
    ...(notice.before ? [`${texts.toldBefore}: ${writtenPeriod(notice.before, zone, language)}`] : []),
    `${texts.when}: ${writtenPeriod(notice.window, zone, language)}`,
    ...(offered === undefined ? [] : [`${texts.availability.alternative}: ${offered}`]),
  ]
}
