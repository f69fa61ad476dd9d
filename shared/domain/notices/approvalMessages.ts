import type { Agreement } from '../agreements/agreement.ts'
import { approvedVersions, type ApprovedVersion } from '../agreements/agreementState.ts'
import { newMessage, type ApprovalContent, type Message } from '../messages/message.ts'
import { sameValue } from '../organization/sameValue.ts'
import { later } from '../time/instant.ts'

/** Whoever did not say yes must hear of it while it still can be put right. */
const usefulFor = 'P1D'

/**
 * The SMS to each approver whose word somebody else has recorded (design.md section 3, Agreement), due when it was recorded. It stays
 * true whatever becomes of the agreement, so it is never superseded. Planned again it has the same id.
 */
export const approvalMessages = (agreement: Agreement): Message<ApprovalContent>[] =>
  approvedVersions(agreement)
    .filter(isNewlyRecorded)
    .map(({ version, inForce }) =>
      newMessage<ApprovalContent>({
        id: `agreement-${agreement.id}-${version}-approval`,
        subject: { type: 'agreement', id: agreement.id },
        about: version,
        content: { kind: 'approvalRecorded', approver: inForce.approval.approver },
        dueAt: inForce.since,
        expiresAt: later(inForce.since, usefulFor),
      }),
    )

const isNewlyRecorded = ({ inForce }: ApprovedVersion, place: number, all: ApprovedVersion[]): boolean =>
  inForce.approval.recordedBy !== undefined && !sameValue(inForce.approval, all[place - 1]?.inForce.approval)
