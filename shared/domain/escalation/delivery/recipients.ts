import type { Instant } from '../../time/instant.ts'
import { latestCode } from '../../codes/roleCodes.ts'
import { roleNames } from '../../organization/organization.ts'
import type { Escalation } from '../escalation.ts'
import type { EscalationMessage } from '../plannedMessages.ts'
import { stillAsked } from '../undecided.ts'
import { approversOf } from './approvers.ts'
import { askRecipients, newCodeRecipients } from './askRecipients.ts'
import type { BriefFacts, Recipient } from './briefFacts.ts'
import { callOutRecipients, notReachedRecipients } from './callOutRecipients.ts'
import { nameOf } from './names.ts'

/** Whom a message goes to at `now`, and in which words; with nobody's number twice for the same message. */
export const recipientsOf = (facts: BriefFacts, { content, about }: EscalationMessage, now: Instant): Recipient[] => {
  const { escalation, directory, texts } = facts
  switch (content.kind) {
    case 'clearanceStep':
      return askRecipients(facts, content, now)
    case 'clearanceGivenUp':
      return waitingReporters(facts)
    case 'callOut':
      return callOutRecipients(facts, now)
    case 'callOutStep':
      return notReachedRecipients(facts, {
        approver: texts.notReachedToApprover,
        reporter: ({ approver }) =>
          texts.notReachedToReporter({
            approver: nameOf(directory, approver),
            phone: directory.people.get(approver)?.phone,
          }),
      })
    case 'callOutGivenUp':
      return notReachedRecipients(facts, {
        approver: texts.callOutGivenUpToApprover,
        reporter: texts.callOutGivenUpToReporter,
      })
    case 'toldCleared':
    case 'toldDeclined':
      return decidedReporters(facts)
    case 'confirmSpoken':
      return confirmSpoken(facts, about, now)
    case 'spokenDenied': {
      const denied = escalation.decisions.find(({ spoken }) => spoken?.answer?.sequence === about)
      return [toReporter(escalation, texts.spokenDenied({ approver: nameOf(directory, denied?.approver ?? '') }))]
    }
    case 'unclearedReceipt':
      return unclearedReceipt(facts, now)
    case 'newCode':
      return newCodeRecipients(facts, content, now)
  }
}

const toReporter = ({ reporter, report }: Escalation, text: string): Recipient => ({
  personId: reporter,
  phone: report.callbackPhone,
  text,
})

/** When asking is given up, everybody whose incident was asked about by the same clock. */
const waitingReporters = ({ escalation, queue, waiting, texts }: BriefFacts): Recipient[] => {
  const linked = new Set(queue.waiting.filter(({ clock }) => clock === escalation.id).map(({ id }) => id))
  const others = waiting.filter(({ id }) => id !== escalation.id && linked.has(id))
  return [escalation, ...others].map((one) => toReporter(one, texts.givenUp()))
}

/** Everybody whose incident the word decided, but who gave it or wrote it down. */
const decidedReporters = ({ escalation, together, directory, texts }: BriefFacts): Recipient[] =>
  [escalation, ...together].flatMap((one) => {
    const word = one.decisions.at(-1)
    const isSameWord = one.id === escalation.id || word?.with === escalation.id
    if (word === undefined || !isSameWord || one.state !== escalation.state || word.own || word.spoken) return []
    const approver = nameOf(directory, word.approver)
    const asksOther = stillAsked(one).length > 0
    const text =
      word.decision === 'cleared' ? texts.toldCleared({ approver }) : texts.toldDeclined({ approver, asksOther })
    return [toReporter(one, text)]
  })

const confirmSpoken = (facts: BriefFacts, about: number, now: Instant): Recipient[] => {
  const { escalation, directory, texts } = facts
  const reporter = nameOf(directory, escalation.reporter)
  return escalation.decisions
    .filter(({ sequence }) => sequence === about)
    .map(({ approver, role, decision }) => ({
      personId: approver,
      phone: directory.people.get(approver)?.phone,
      text: texts.confirmSpoken({ reporter, decision, code: latestCode(facts, role, now) }),
    }))
}

const unclearedReceipt = ({ escalation, directory, texts }: BriefFacts, now: Instant): Recipient[] => {
  const { reporter, report, receipt } = escalation
  const text = texts.unclearedReceipt({
    receiver: nameOf(directory, receipt?.personId ?? ''),
    reporter: nameOf(directory, reporter),
    phone: report.callbackPhone,
  })
  return approversOf(directory, roleNames, now, { actingFirst: true })
    .filter(({ personId }) => personId !== reporter)
    .map(({ personId, phone }) => ({ personId, phone, text }))
}
