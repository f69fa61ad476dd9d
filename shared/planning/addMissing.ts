import { inForceOf } from '../domain/agreements/agreementState.ts'
import type { AnnouncedPeriod } from '../domain/availability/announcedPeriod.ts'
import type { Calendar } from '../domain/calendar/calendar.ts'
import { isNotice, type Message, type Subject } from '../domain/messages/message.ts'
import { agreementMessages } from '../domain/notices/agreementNotices.ts'
import { approvalMessages } from '../domain/notices/approvalMessages.ts'
import { missingMessages } from '../domain/notices/missingMessages.ts'
import { periodMessages } from '../domain/notices/periodNotices.ts'
import type { Directory } from '../domain/organization/directory.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Change, Clock, Store } from '../ports.ts'

export interface AddingNeeds {
  store: Store
  clock: Clock
  /** Told of what was added: it has to be sent, or to get a timer. */
  see: (added: readonly Message[]) => Promise<unknown>
}

/** Plans an agreement anew and writes what is not there. Answers how much that was; a lost race is left to whoever won it. */
export const addMissingOfAgreement = async (needs: AddingNeeds, directory: Directory, id: string): Promise<number> => {
  const agreement = await needs.store.readAgreement(id)
  if (!agreement || !inForceOf(agreement)) return 0
  const planned = [...agreementMessages(agreement, directory), ...approvalMessages(agreement)]
  const guard: Change = { kind: 'agreementUnchanged', id, revision: agreement.revision }
  return addMissing(needs, { type: 'agreement', id }, planned, [guard, unchanged(directory)])
}

/** The same of a period of thin or no IT. */
export const addMissingOfPeriod = (
  needs: AddingNeeds,
  directory: Directory,
  { version }: Calendar,
  period: AnnouncedPeriod,
): Promise<number> => {
  const subject = { type: 'availability', id: period.id } as const
  const guard: Change = { kind: 'calendarUnchanged', version }
  return addMissing(needs, subject, periodMessages([period], directory), [guard, unchanged(directory)])
}

const unchanged = ({ version }: Directory): Change => ({ kind: 'directoryUnchanged', version })

const addMissing = async (
  { store, clock, see }: AddingNeeds,
  subject: Subject,
  planned: readonly Message[],
  guards: Change[],
): Promise<number> => {
  const there = await store.readMessagesAbout(subject)
  const now = clock.now()
  const missing = missingMessages(planned, there).filter((message) => isStillWorthSending(message, now))
  if (missing.length === 0) return 0
  const added = missing.map((message): Change => ({ kind: 'message', message, expected: 0 }))
  const outcome = await store.commit([...added, ...guards])
  if (!outcome.committed) return 0
  await see(missing)
  return missing.length
}

/** A reminder whose time has been is none: its lead time came with a change of the settings, after that time (design, section 3, Notices). */
const isStillWorthSending = (message: Message, now: Instant): boolean =>
  message.expiresAt > now && !(isNotice(message) && message.content.kind === 'reminder' && message.dueAt <= now)
