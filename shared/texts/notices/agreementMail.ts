import type { Agreement } from '../../domain/agreements/agreement.ts'
import { approvedVersions, type ApprovedVersion } from '../../domain/agreements/agreementState.ts'
import type { TopicNotice } from '../../domain/notices/topicNotices.ts'
import type { Directory } from '../../domain/organization/directory.ts'
import type { Mail } from '../../ports.ts'
import { agreementLines } from './agreementLines.ts'
import { mailInAllLanguages, type Wording } from './mail.ts'
import { writtenPeriod } from './moments.ts'

/**
 * What the followers of one topic are told about an agreement (domain.md section 6): when, who may use it, for what and what not, the
 * number, who approved it, and where to turn otherwise; the time they were told before where that has changed. Who is told that it is
 * cancelled reads of the version they knew, not of a later one. Throws `RangeError` for a version that was never in force.
 */
export const agreementMail = (agreement: Agreement, notice: TopicNotice, directory: Directory): Mail => {
  const version = approvedVersions(agreement).find((approved) => approved.version === notice.about)
  if (!version) throw new RangeError(`Version ${notice.about} of an agreement was never in force.`)
  return mailInAllLanguages(directory.organization, {
    subject: (texts) => texts.agreement.subject,
    paragraphs: (wording) => paragraphs({ id: agreement.id, version, notice, directory }, wording),
  })
}

interface Telling {
  id: string
  version: ApprovedVersion
  notice: TopicNotice
  directory: Directory
}

const paragraphs = (telling: Telling, wording: Wording): string[] => {
  const { id, version, notice, directory } = telling
  const { texts } = wording
  const { opening, clearsOvertime, otherwise, reference } = texts.agreement
  const isCancelled = notice.kind === 'cancelled'
  return [
    opening[notice.kind],
    ...(notice.late ? [texts.late] : []),
    (isCancelled ? whatItWas(telling, wording) : whatItIs(telling, wording)).join('\n'),
    ...(isCancelled ? [] : [clearsOvertime]),
    [otherwise, texts.notUrgent(directory.channels.ticket.name), texts.dangerToLife].join('\n'),
    reference(id, version.version),
  ]
}

const whatItWas = (telling: Telling, { texts, language }: Wording): string[] => [
  when(telling, { texts, language }),
  `${texts.agreement.purpose}: ${telling.version.terms.purpose}`,
]

const whatItIs = (telling: Telling, { texts, language }: Wording): string[] => {
  const { version, notice, directory } = telling
  const zone = directory.organization.timeZone
  return [
    ...(notice.before ? [`${texts.toldBefore}: ${writtenPeriod(notice.before, zone, language)}`] : []),
    when(telling, { texts, language }),
    ...agreementLines(version.terms, directory, texts),
    `${texts.agreement.approvedBy}: ${directory.roles[version.inForce.approval.role].title}`,
  ]
}

const when = ({ version, directory }: Telling, { texts, language }: Wording): string =>
  `${texts.when}: ${writtenPeriod(version.terms, directory.organization.timeZone, language)}`
