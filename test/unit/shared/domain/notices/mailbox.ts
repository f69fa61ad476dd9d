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

/** How somebody who delivers dies: the next mail is begun, and may have gone out, but nobody sees it. */
export type Death = 'beforePublish' | 'beforeMark'

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

  /** Sends what is due; stops after `publishes` of them, or dies at the next. */
  deliver(now: string, publishes = Infinity, dies?: Death): void {
    let left = publishes
    const due = [...this.messages.values()].filter(({ state, dueAt }) => state === 'pending' && dueAt <= now)
    for (const message of due.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))) {
      left = this.#send(message, now, left, dies)
      if (left === 0) return
    }
  }

  #plan(): void {
    const planned = agreementMessages(this.agreement, this.#directory)
    for (const message of missingMessages(planned, [...this.messages.values()])) this.messages.set(message.id, message)
  }

  #send(message: Message, now: string, publishes: number, dies: Death | undefined): number {
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
    const next = rest[publishes]
    if (next && dies === 'beforeMark') this.received.push({ ...next, at: now, messageId: message.id })
    if (next && dies) current = { ...current, uncertainParts: [next.unit] }
    this.messages.set(message.id, next ? current : ended(current, 'sent'))
    return publishes - Math.min(rest.length, publishes)
  }
}
