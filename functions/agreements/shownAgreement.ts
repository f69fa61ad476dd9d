import type * as z from 'zod/mini'
import type { getAgreement } from '../../shared/contract/agreements.ts'
import type { Agreement, AgreementTerms, AgreementVersion, Approval } from '../../shared/domain/agreements/agreement.ts'
import {
  approvedVersions,
  draftOf,
  hasEnded,
  type ApprovedVersion,
} from '../../shared/domain/agreements/agreementState.ts'
import { uninformedOf } from '../../shared/domain/agreements/uninformed.ts'
import { agreementWarnings, type AgreementFacts } from '../../shared/domain/agreements/warnings.ts'
import { elapsedHours } from '../../shared/domain/agreements/window.ts'
import type { Caller } from '../../shared/domain/line/caller.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { shownVersion } from './revisions.ts'

export type ShownAgreement = z.input<typeof getAgreement.answer>

/** What those who may use it read: the version in force, and nothing of who is on call, of drafts, or of how it came about. */
export const shownToAudience = ({ id }: Agreement, { version, terms, inForce }: ApprovedVersion): ShownAgreement => {
  const { staff: _, ...told } = terms
  const { role, approvedAt } = inForce.approval
  const approval = { role, approvedAt }
  return { id, state: 'agreed', version, ...told, elapsedHours: elapsedHours(terms), warnings: [], approval }
}

/** What IT and the approvers read: the latest version, with the one in force beside a draft. */
export const shownWhole = (agreement: Agreement): ShownAgreement => {
  const { id, cancelled } = agreement
  const version = shownVersion(agreement)
  if (!version) throw new RangeError('An agreement has at least one version.')
  const inForce = draftOf(agreement) && approvedVersions(agreement).at(-1)
  return {
    id,
    state: stateOf(agreement, version),
    ...shownTerms(version),
    warnings: [],
    ...(version.inForce && { approval: shownApproval(version.inForce.approval) }),
    ...(inForce && { inForce: { ...shownTerms(inForce), approval: shownApproval(inForce.inForce.approval) } }),
    ...(cancelled && { cancelled }),
  }
}

/** The same with what must be known before it is agreed; nothing has to be once it is over. Names only for those who may act on them. */
export const shownWithWarnings = (
  agreement: Agreement,
  facts: AgreementFacts,
  caller: Caller,
  now: Instant,
): ShownAgreement => {
  const shown = shownWhole(agreement)
  const terms = shownVersion(agreement)?.terms
  if (!terms || isOver(agreement, now)) return shown
  const warnings = agreementWarnings(agreement.id, terms, facts, now).map((code) => ({ code }))
  return { ...shown, warnings, ...shownUninformed(terms, facts, caller, now) }
}

/** True when nothing can be done about it any more. */
export const isOver = (agreement: Agreement, now: Instant): boolean =>
  agreement.cancelled !== undefined || hasEnded(agreement, now)

const stateOf = (agreement: Agreement, version: AgreementVersion): ShownAgreement['state'] => {
  if (agreement.cancelled) return 'cancelled'
  return version.inForce ? 'agreed' : 'draft'
}

const shownTerms = ({ version, terms }: AgreementVersion) => ({ version, ...terms, elapsedHours: elapsedHours(terms) })

const shownApproval = ({ role, approver, approvedAt, recordedBy, reference }: Approval) => ({
  role,
  approver,
  approvedAt,
  recordedBy,
  reference,
})

const shownUninformed = (
  { audience }: AgreementTerms,
  facts: AgreementFacts,
  { capabilities }: Caller,
  now: Instant,
): Pick<ShownAgreement, 'uninformed'> => {
  if (!capabilities.has('itLead') && !capabilities.has('approver')) return {}
  return { uninformed: uninformedBy(audience, facts, now) }
}

/** Whom no mail to this audience reaches, and how many it does. */
export const uninformedBy = (
  audience: AgreementTerms['audience'],
  facts: AgreementFacts,
  now: Instant,
): NonNullable<ShownAgreement['uninformed']> => {
  const { managers, ...counts } = uninformedOf(facts.directory, audience, facts, now)
  return { managers: managers.map(({ id, name }) => ({ personId: id, name })), ...counts }
}
