import type { Audience } from '../agreements/agreement.ts'
import type { EscalationContent } from '../escalation/escalationContent.ts'
import type { PersonId } from '../organization/organization.ts'
import type { Instant, IsoDuration } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'

export type MessageState = 'pending' | 'claimed' | 'sent' | 'failed' | 'missed' | 'superseded'

/** What a message is about. It is re-read before anything is sent. */
export interface Subject {
  type: 'escalation' | 'agreement' | 'availability' | 'card' | 'drill'
  id: string
}

/** Why a message did not go, or not to all. */
export type MessageReason =
  | 'subjectChanged'
  | 'tooLate'
  | 'refused'
  | 'noOneNotified'
  | 'attemptsExhausted'
  | 'smsLimit'

/** A mail to the topics of an audience (design, section 3, Notices). */
export interface NoticeContent {
  kind: 'announced' | 'changed' | 'cancelled' | 'reminder'
  audience: Audience
  /** The time it tells of: what readers know, until they are told of another. */
  window: Interval
  /** Of a reminder only: how long before the start. */
  leadTime?: IsoDuration
  /** Committed less than the shortest lead time before the start: said in the text. */
  late: boolean
}

/** An SMS to an approver whose word somebody else has recorded (design, section 3, Agreement). */
export interface ApprovalContent {
  kind: 'approvalRecorded'
  approver: PersonId
}

/** An SMS to a manager in whose name a call card was issued (design, section 8). */
export interface CardContent {
  kind: 'cardIssued'
  holder: PersonId
  issuedBy: PersonId
}

/** The one SMS of a rehearsal, to whoever is asked first in earnest. */
export interface DrillContent {
  kind: 'drill'
}

/**
 * Something to be sent, written before it is sent (design, section 6). Its id is derived from what it is about, so planning twice
 * writes once; it is also a valid schedule name (EventBridge Scheduler CreateSchedule: at most 64 of `[0-9a-zA-Z-_.]`).
 */
export interface Message<Content = NoticeContent | EscalationContent | ApprovalContent | CardContent | DrillContent> {
  id: string
  subject: Subject
  /** The version of the subject that the message speaks of. */
  about: number
  content: Content
  dueAt: Instant
  /** From here on it says nothing useful any more, and ends as `missed`. */
  expiresAt: Instant
  state: MessageState
  /** Raised by every write: two who claim at once cannot both win. */
  version: number
  claim?: { token: string; until: Instant }
  attempts: number
  /** After a try that failed: when it is tried again unasked. */
  retryAt?: Instant
  /** A timer has been set for it. */
  scheduled: boolean
  /** The parts that went out: unit ids of a notice's topics, person ids of an SMS. */
  sentParts: string[]
  /** The parts that were begun and of which nobody knows whether they went out. */
  uncertainParts?: string[]
  /** How many parts there are in all, sent or not, as of the last claim. */
  parts?: number
  reason?: MessageReason
}

/** So long after it says nothing useful any more it can still be seen what became of a message. It holds ids, no name and no number. */
export const messagesKept = 'P1Y'

/** The same facts give the same message: nothing has happened to it yet. */
export const newMessage = <Content>(
  given: Pick<Message<Content>, 'id' | 'subject' | 'about' | 'content' | 'dueAt' | 'expiresAt'>,
): Message<Content> => ({ ...given, state: 'pending', version: 1, attempts: 0, scheduled: false, sentParts: [] })

/** True of a mail to topics, false of an SMS. */
export const isNotice = (message: Message): message is Message<NoticeContent> => 'audience' in message.content

/** True while somebody may still have to send it. */
export const isUnsent = ({ state }: Message): boolean => state === 'pending' || state === 'claimed'

/** Where the messages about one subject are kept together. */
export const subjectKey = ({ type, id }: Subject): string => `${type}-${id}`
