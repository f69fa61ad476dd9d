import { inForceOf } from '../../shared/domain/agreements/agreementState.ts'
import { replanPeriods } from '../../shared/domain/availability/replanPeriods.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { Message, Subject } from '../../shared/domain/messages/message.ts'
import { agreementMessages } from '../../shared/domain/notices/agreementNotices.ts'
import { missingMessages } from '../../shared/domain/notices/missingMessages.ts'
import { periodMessages } from '../../shared/domain/notices/periodNotices.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Change } from '../../shared/ports.ts'
import type { MendNeeds } from './mend.ts'

/** Plans anew from the facts, and writes what is not there. Lost races are left for the next minute. */
export const mendPlan = async (needs: MendNeeds): Promise<number> => {
  const [directory, calendar] = await Promise.all([needs.store.readDirectory(), needs.store.readCalendar()])
  if (!directory) return 0
  const { agreements } = calendar
  const mendedAgreements = await Promise.all(agreements.map(({ id }) => mendAgreement(needs, directory, id)))
  const mendedPeriods = await mendPeriods(needs, directory, calendar)
  return mendedAgreements.reduce((sum, mended) => sum + mended, mendedPeriods)
}

const mendAgreement = async (needs: MendNeeds, directory: Directory, id: string): Promise<number> => {
  const agreement = await needs.store.readAgreement(id)
  if (!agreement || !inForceOf(agreement)) return 0
  const guard: Change = { kind: 'agreementUnchanged', id, revision: agreement.revision }
  return addMissing(needs, { type: 'agreement', id }, agreementMessages(agreement, directory), [guard])
}

const mendPeriods = async (needs: MendNeeds, directory: Directory, calendar: Calendar): Promise<number> => {
  const { store, clock, ids } = needs
  const now = clock.now()
  const { periods, changed } = replanPeriods(calendar, directory, now, () => ids.next(now))
  const next = { ...calendar, version: calendar.version + 1, periods }
  const outcome =
    changed.length === 0
      ? { committed: true }
      : await store.commit([{ kind: 'calendar', calendar: next, expected: calendar.version }])
  if (!outcome.committed) return 0
  const version = changed.length === 0 ? calendar.version : next.version
  let mended = changed.length
  for (const period of periods) {
    const planned = periodMessages([period], directory)
    mended += await addMissing(needs, { type: 'availability', id: period.id }, planned, [
      { kind: 'calendarUnchanged', version },
    ])
  }
  return mended
}

const addMissing = async (
  { store, clock, dispatch }: MendNeeds,
  subject: Subject,
  planned: readonly Message[],
  guards: Change[],
): Promise<number> => {
  const there = await store.readMessagesAbout(subject)
  const now = clock.now()
  const missing = missingMessages(planned, there).filter(({ expiresAt }) => expiresAt > now)
  if (missing.length === 0) return 0
  const added = missing.map((message): Change => ({ kind: 'message', message, expected: 0 }))
  const outcome = await store.commit([...added, ...guards])
  if (!outcome.committed) return 0
  await dispatch(missing)
  return missing.length
}
