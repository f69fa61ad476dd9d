import type { Agreement } from '../../domain/agreements/agreement.ts'
import { approvedVersions } from '../../domain/agreements/agreementState.ts'
import { isNotice, type Message } from '../../domain/messages/message.ts'
import { agreementNoticeFacts } from '../../domain/notices/noticeFacts.ts'
import { topicNotices } from '../../domain/notices/topicNotices.ts'
import type { Directory } from '../../domain/organization/directory.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Change, Store } from '../../ports.ts'
import { agreementMail } from '../../texts/notices/agreementMail.ts'
import { approvalSms } from '../../texts/notices/approvalSms.ts'
import type { Brief, Verdict } from '../errand.ts'
import { isAnotherOnItsWay, noticeVerdict } from './noticeParts.ts'
import { oneSms } from './oneSms.ts'

/** What a message about an agreement has become: a notice to topics, or the SMS to an approver whose word was recorded. */
export const createAgreementBrief =
  (store: Store): Brief =>
  async (message, now) => {
    const { subject } = message
    const [agreement, directory, messages, topics] = await Promise.all([
      store.readAgreement(subject.id),
      store.readDirectory(),
      store.readMessagesAbout(subject),
      store.allTopics(),
    ])
    if (!agreement || !directory) return { ended: 'superseded', reason: 'subjectChanged' }
    if (!isNotice(message)) return approvalVerdict(store, message, { agreement, directory }, now)
    if (isAnotherOnItsWay(message, messages, now)) return { wait: true }
    const due = topicNotices(message, agreementNoticeFacts(agreement, directory, messages), now)
    return noticeVerdict(due, {
      topics,
      guard: guardOf(agreement),
      mailFor: (notice) => agreementMail(agreement, notice, directory),
    })
  }

const guardOf = ({ id, revision }: Agreement): Change => ({ kind: 'agreementUnchanged', id, revision })

const approvalVerdict = async (
  store: Store,
  message: Message,
  { agreement, directory }: { agreement: Agreement; directory: Directory },
  now: Instant,
): Promise<Verdict> => {
  if (message.expiresAt <= now) return { ended: 'missed', reason: 'tooLate' }
  const version = approvedVersions(agreement).find((one) => one.version === message.about)
  if (!version) return { ended: 'superseded', reason: 'subjectChanged' }
  const { approver } = version.inForce.approval
  const text = approvalSms(version, directory.organization)
  return oneSms(store, directory, { to: approver, text, guard: guardOf(agreement) }, now)
}
