import type { Agreement } from '../../../../../shared/domain/agreements/agreement.ts'
import { afterPart, ended } from '../../../../../shared/domain/messages/claim.ts'
import { isNotice, type Message } from '../../../../../shared/domain/messages/message.ts'
import { agreementMessages } from '../../../../../shared/domain/notices/agreementNotices.ts'
import { missingMessages } from '../../../../../shared/domain/notices/missingMessages.ts'
import { agreementNoticeFacts } from '../../../../../shared/domain/notices/noticeFacts.ts'
import { topicNotices, type TopicNotice } from '../../../../../shared/domain/notices/topicNotices.ts'
import type { Directory } from '../../../../../shared/domain/organization/directory.ts'

export interface Received extends TopicNotice {
  at: string
  messageId: string
}

/** One agreement, its messages, and what each topic has been sent: delivery as design.md section 6 has it, without a store. */
export class Mailbox {
  readonly received: Received[] = []
  messages = new Map<string, Message>()
  agreement: Agreement
  readonly #directory: Directory

  constructor(agreement: Agreement, directory: Directory) {
    this.agreement = agreement
    this.#directory = directory
    this.#plan()
  }

  /** The change and the messages it adds, in one transaction. */
  commit(agreement: Agreement): void {
    this.agreement = agreement
    this.#plan()
  }

  /** Sends what is due; stops, as in a crash, after `publishes` of them. */
  deliver(now: string, publishes = Infinity): void {
    let left = publishes
    const due = [...this.messages.values()].filter(({ state, dueAt }) => state === 'pending' && dueAt <= now)
    for (const message of due.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))) {
      left = this.#send(message, now, left)
      if (left === 0) return
    }
  }

  #plan(): void {
    const planned = agreementMessages(this.agreement, this.#directory)
    for (const message of missingMessages(planned, [...this.messages.values()])) this.messages.set(message.id, message)
  }

  #send(message: Message, now: string, publishes: number): number {
    if (!isNotice(message)) throw new Error('Only notices here.')
    const facts = agreementNoticeFacts(this.agreement, this.#directory, [...this.messages.values()])
    const verdict = topicNotices(message, facts, now)
    if ('ended' in verdict) {
      this.messages.set(message.id, ended(message, verdict.ended, verdict.reason))
      return publishes
    }
    const rest = verdict.notices.filter(({ unit }) => !message.sentParts.includes(unit))
    let current: Message = message
    for (const notice of rest.slice(0, publishes)) {
      this.received.push({ ...notice, at: now, messageId: message.id })
      current = afterPart(current, { key: notice.unit, outcome: 'accepted' })
    }
    this.messages.set(message.id, rest.length > publishes ? current : ended(current, 'sent'))
    return publishes - Math.min(rest.length, publishes)
  }
}
