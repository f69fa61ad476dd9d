import type { Agreement } from '../../shared/domain/agreements/agreement.ts'
import { calendarWith } from '../../shared/domain/agreements/calendarWith.ts'
import { auditEntry, type AuditAct } from '../../shared/domain/audit/auditEntry.ts'
import type { AgreementFacts } from '../../shared/domain/agreements/warnings.ts'
import type { Caller } from '../../shared/domain/line/caller.ts'
import type { Message } from '../../shared/domain/messages/message.ts'
import { agreementMessages } from '../../shared/domain/notices/agreementNotices.ts'
import { approvalMessages } from '../../shared/domain/notices/approvalMessages.ts'
import { missingMessages } from '../../shared/domain/notices/missingMessages.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { PersonId } from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Dispatch } from '../../shared/delivery/dispatch.ts'
import { rememberedAnswer, type Asked } from '../../shared/http/idempotency.ts'
import type { Change, Store } from '../../shared/ports.ts'
import { etagOf } from './revisions.ts'
import { shownWithWarnings, type ShownAgreement } from './shownAgreement.ts'

interface Needs {
  store: Store
  dispatch: Dispatch
}

/** What was decided, and on which facts. */
interface Decided {
  /** 0 for a new one. */
  expected: number
  next: Agreement
  facts: AgreementFacts
  caller: Caller
  /** The messages about it that there are already. */
  there: readonly Message[]
  act?: AuditAct
}

/**
 * Writes an agreement, what is in force of it, and the messages that follow, in one transaction; then sends what is due. Undefined when
 * the agreement, the other exceptions or the organisation had changed meanwhile.
 */
export const commitAgreement = async (
  { store, dispatch }: Needs,
  asked: Asked,
  { expected, next, facts, caller, there, act }: Decided,
): Promise<{ body: ShownAgreement; version: string } | undefined> => {
  const { directory, calendar } = facts
  const { now } = asked
  const planned: Message[] = [...agreementMessages(next, directory), ...approvalMessages(next)]
  const messages = missingMessages(planned, there).filter(({ expiresAt }) => expiresAt > now)
  const body = shownWithWarnings(next, facts, caller, now)
  const version = etagOf(next)
  const outcome = await store.commit([
    { kind: 'agreement', agreement: next, expected },
    { kind: 'calendar', calendar: calendarWith(calendar, next, now), expected: calendar.version },
    { kind: 'directoryUnchanged', version: directory.version },
    ...(act ? [actDone(act, next, facts.directory, { by: caller.person.id, at: now })] : []),
    ...messages.map((message): Change => ({ kind: 'message', message, expected: 0 })),
    ...rememberedAnswer(asked, body, version),
  ])
  if (!outcome.committed) return undefined
  await dispatch(messages)
  return { body, version }
}

const actDone = (
  act: AuditAct,
  { id, revision }: Agreement,
  { audit }: Directory,
  done: { by: PersonId; at: Instant },
): Change => ({
  kind: 'audit',
  entry: auditEntry({ act, subject: { type: 'agreement', id }, about: revision, keep: audit.keep, ...done }),
})
