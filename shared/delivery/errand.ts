import type { Message, MessageReason } from '../domain/messages/message.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Change } from '../ports.ts'
import type { Part } from './part.ts'

export interface PartOutcome {
  key: string
  outcome: 'accepted' | 'refused'
}

/** It is not to be sent any more, and why. */
export interface Over {
  ended: 'superseded' | 'missed'
  reason: MessageReason
}

/** What a message has become, seen from the facts of this moment. */
export type Verdict =
  | { errand: Errand }
  | Over
  /** Another message about the same subject is on its way: what to send depends on what it reaches. */
  | { wait: true }

/** What there is to send. */
export interface Errand {
  parts: Part[]
  /** Written together with the claim: what must still be so, and what the claim uses up. */
  guards: Change[]
  /** Checked again before each further part: sending to many takes a while, and what is no longer true goes no further. */
  stillSo?: Change[]
  /** Where reaching nobody is no success: why the message has failed then. */
  emptyMeans?: MessageReason
  /** What is written together with the end of the message, from facts read anew: a lost race asks again. */
  conclude?: (outcomes: PartOutcome[], now: Instant) => Promise<Change[]>
}

/** Reads the facts behind a message again and says whether it may still go, and to whom. One for each type of subject. */
export type Brief = (message: Message, now: Instant) => Promise<Verdict>
