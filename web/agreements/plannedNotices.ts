import type { Agreement, AgreementTerms, AgreementVersion, Approval } from '../../shared/domain/agreements/agreement.ts'
import { audienceUnits } from '../../shared/domain/agreements/audience.ts'
import { needsNewWord } from '../../shared/domain/agreements/compareTerms.ts'
import { newMessage, type Message, type NoticeContent } from '../../shared/domain/messages/message.ts'
import { agreementMessages } from '../../shared/domain/notices/agreementNotices.ts'
import { agreementNoticeFacts } from '../../shared/domain/notices/noticeFacts.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { RoleName } from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { agreementMail } from '../../shared/texts/notices/agreementMail.ts'
import { playOut, type PlannedNotice } from '../noticePlan/playOut.ts'

/** The version that counts now, and that its readers were told of. */
export interface VersionInForce {
  version: number
  terms: AgreementTerms
  approval: Omit<Approval, 'approver'>
}

interface Given {
  id: string
  inForce: VersionInForce | undefined
  directory: Directory
  now: Instant
}

/** What goes out if these terms come into force now on the word of `role`, worked out by the rules and texts that send it. */
export const noticesOfTerms = (terms: AgreementTerms, role: RoleName, given: Given): PlannedNotice[] => {
  const { id, inForce, directory, now } = given
  const version = (inForce?.version ?? 0) + 1
  const needsWord = inForce === undefined || needsNewWord(directory, inForce.terms, terms)
  const approval = needsWord ? { role, approvedAt: now } : inForce.approval
  const agreement = agreementWith(id, [...toldVersions(inForce), versionOf({ version, terms, approval }, now)])
  // What is about an earlier version is planned already.
  const messages = agreementMessages(agreement, directory).filter(({ about }) => about === version)
  return playedOut(agreement, messages, given)
}

/** What goes out if it is cancelled now. */
export const noticesOfCancellation = (given: Given): PlannedNotice[] => {
  const agreement = agreementWith(given.id, toldVersions(given.inForce))
  const cancelled = { ...agreement, cancelled: { at: given.now, by: '', reason: '' } }
  return playedOut(cancelled, agreementMessages(cancelled, given.directory), given)
}

const agreementWith = (id: string, versions: AgreementVersion[]): Agreement => ({ id, revision: 1, versions })

const toldVersions = (inForce: VersionInForce | undefined): AgreementVersion[] =>
  inForce ? [versionOf(inForce, inForce.approval.approvedAt)] : []

const versionOf = ({ version, terms, approval }: VersionInForce, since: Instant): AgreementVersion => ({
  version,
  terms,
  writtenBy: '',
  writtenAt: since,
  inForce: { since, approval: { ...approval, approver: '' } },
})

const playedOut = (agreement: Agreement, messages: Message<NoticeContent>[], given: Given): PlannedNotice[] => {
  const { directory, now } = given
  return playOut(messages, {
    told: announced(agreement, given),
    factsGiven: (told) => agreementNoticeFacts(agreement, directory, told),
    mailFor: (notice) => agreementMail(agreement, notice, directory),
    directory,
    now,
  })
}

/** The message that told the audience of what is in force. */
const announced = ({ id }: Agreement, { inForce, directory, now }: Given): Message<NoticeContent>[] => {
  if (!inForce) return []
  const { version, terms, approval } = inForce
  const { from, to, audience } = terms
  const message = newMessage<NoticeContent>({
    id: 'told',
    subject: { type: 'agreement', id },
    about: version,
    content: { kind: 'announced', audience, window: { from, to }, late: false },
    // Told before whatever is planned now, also by a clock that tells minutes only.
    dueAt: approval.approvedAt < now ? approval.approvedAt : now,
    expiresAt: to,
  })
  return [{ ...message, state: 'sent', sentParts: [...audienceUnits(directory, audience)] }]
}
