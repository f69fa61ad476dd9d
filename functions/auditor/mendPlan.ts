import { arm } from '../../shared/delivery/arm.ts'
import { inForceOf } from '../../shared/domain/agreements/agreementState.ts'
import { replannedCalendar, type ReplannedCalendar } from '../../shared/domain/availability/replannedCalendar.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import { isNotice, type Message, type Subject } from '../../shared/domain/messages/message.ts'
import { agreementMessages } from '../../shared/domain/notices/agreementNotices.ts'
import { approvalMessages } from '../../shared/domain/notices/approvalMessages.ts'
import { missingMessages } from '../../shared/domain/notices/missingMessages.ts'
import { periodMessages } from '../../shared/domain/notices/periodNotices.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { commitReplanned } from '../../shared/planning/commitReplanned.ts'
import type { Change } from '../../shared/ports.ts'
import type { MendNeeds } from './mend.ts'

/** Plans anew from the facts, and writes what is not there. Lost races are left for the next minute. */
export const mendPlan = async (needs: MendNeeds): Promise<number> => {
  const { store, attempt } = needs
  const [directory, calendar] = await Promise.all([store.readDirectory(), store.readCalendar()])
  if (!directory) return 0
  let mended = 0
  for (const { id } of calendar.agreements) mended += (await attempt(() => mendAgreement(needs, directory, id))) ?? 0
  return mended + (await mendPeriods(needs, directory, calendar))
}

const mendAgreement = async (needs: MendNeeds, directory: Directory, id: string): Promise<number> => {
  const agreement = await needs.store.readAgreement(id)
  if (!agreement || !inForceOf(agreement)) return 0
  const planned = [...agreementMessages(agreement, directory), ...approvalMessages(agreement)]
  return addMissing(needs, { type: 'agreement', id }, planned, [
    { kind: 'agreementUnchanged', id, revision: agreement.revision },
    unchanged(directory),
  ])
}

const mendPeriods = async (needs: MendNeeds, directory: Directory, calendar: Calendar): Promise<number> => {
  const { clock, ids, attempt } = needs
  const now = clock.now()
  const replanned = replannedCalendar(calendar, directory, now, () => ids.next(now))
  if (replanned.changed.length > 0) return writeReplanned(needs, directory, replanned)
  const guards: Change[] = [{ kind: 'calendarUnchanged', version: calendar.version }, unchanged(directory)]
  let mended = 0
  for (const period of calendar.periods.filter(({ to }) => to > now)) {
    const subject = { type: 'availability', id: period.id } as const
    const planned = periodMessages([period], directory)
    mended += (await attempt(() => addMissing(needs, subject, planned, guards))) ?? 0
  }
  return mended
}

const writeReplanned = async (
  { store, timers, clock }: MendNeeds,
  directory: Directory,
  replanned: ReplannedCalendar,
): Promise<number> => {
  const { outcome, batches } = await commitReplanned(store, [unchanged(directory)], replanned, directory)
  if (!outcome.committed) return 0
  for (const batch of batches) await arm({ store, timers }, batch, clock.now())
  return replanned.changed.length
}

const unchanged = ({ version }: Directory): Change => ({ kind: 'directoryUnchanged', version })

const addMissing = async (
  { store, timers, clock }: MendNeeds,
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
  await arm({ store, timers }, missing, now)
  return missing.length
}

/** A reminder whose time has been is none: its lead time came with a change of the settings, after that time (design, section 3, Notices). */
const isStillWorthSending = (message: Message, now: Instant): boolean =>
  message.expiresAt > now && !(isNotice(message) && message.content.kind === 'reminder' && message.dueAt <= now)
