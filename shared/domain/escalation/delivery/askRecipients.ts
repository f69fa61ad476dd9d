import { codeOfStep, latestCode } from '../../codes/roleCodes.ts'
import type { RoleName } from '../../organization/organization.ts'
import type { Instant } from '../../time/instant.ts'
import type { EscalationContent } from '../escalationContent.ts'
import { mayStillDecide } from '../undecided.ts'
import { approversOf } from './approvers.ts'
import type { BriefFacts, Recipient } from './briefFacts.ts'
import { nameOf, unitOf } from './names.ts'

type Step = Extract<EscalationContent, { kind: 'clearanceStep' }>

/**
 * Whom a step of the clearance clock asks now: who holds its roles, not the reporter, nor anybody who has given their word. When a role has
 * its turn the acting holder is asked; when all are asked again, everybody who may decide.
 */
export const askRecipients = (facts: BriefFacts, { step, roles }: Step, now: Instant): Recipient[] => {
  const { escalation, directory } = facts
  const { reporter, report, decisions, clearanceClock } = escalation
  if (clearanceClock === undefined) return []
  const { startedAt } = clearanceClock
  const free = mayStillDecide(escalation)
  const isTurn = step < clearanceClock.roles.length
  const open = roles.filter((role) => free.includes(role))
  return approversOf(directory, open, now, { actingFirst: isTurn })
    .filter(({ personId }) => personId !== reporter && decisions.every(({ approver }) => approver !== personId))
    .map((approver) => ({
      personId: approver.personId,
      phone: approver.phone,
      text: facts.texts.askApprover({
        reporter: nameOf(directory, reporter),
        unit: unitOf(directory, reporter),
        phone: report.callbackPhone,
        open: openFor(facts, approver.roles),
        code: approver.roles.map((role) => codeOfStep(facts, { role, startedAt, step }, now))[0],
        link: directory.sms.link ? facts.codeAddress : undefined,
      }),
    }))
}

/** How many incidents wait for one of these roles. */
const openFor = ({ queue }: BriefFacts, roles: readonly RoleName[]): number =>
  queue.waiting.filter(({ mayDecide }) => mayDecide.some((role) => roles.includes(role))).length

/** A new code after wrong tries, to everybody who holds the role. */
export const newCodeRecipients = (
  facts: BriefFacts,
  { role }: Extract<EscalationContent, { kind: 'newCode' }>,
  now: Instant,
): Recipient[] => {
  const code = latestCode(facts, role, now)
  if (code === undefined) return []
  const text = facts.texts.newCode({ code, open: openFor(facts, [role]) })
  return approversOf(facts.directory, [role], now, { actingFirst: false }).map(({ personId, phone }) => ({
    personId,
    phone,
    text,
  }))
}
