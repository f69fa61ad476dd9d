import { briefEscalation, isAboutEscalation } from '../../domain/escalation/delivery/briefEscalation.ts'
import { recordSending, type Recorded } from '../../domain/escalation/delivery/recordSending.ts'
import type { Message } from '../../domain/messages/message.ts'
import { entered, type SmsLedger } from '../../domain/sms/smsLedger.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Change, Store } from '../../ports.ts'
import type { Errand, PartOutcome, Verdict } from '../errand.ts'
import { briefFactsFor, type SendingFacts } from './sendingFacts.ts'

const superseded = { ended: 'superseded', reason: 'subjectChanged' } as const

/**
 * What a message about an incident has become, and the ledger of SMS after it. A number that had its share this hour is left out, and
 * counts as refused.
 */
export const smsErrand = (
  store: Store,
  message: Message,
  facts: SendingFacts,
  now: Instant,
): { verdict: Verdict; ledger?: SmsLedger } => {
  const about = briefFactsFor(facts, message.subject.id)
  if (!about || !isAboutEscalation(message)) return { verdict: superseded }
  const brief = briefEscalation(message, about, now)
  if ('ended' in brief) return { verdict: brief }
  const { sender } = facts.directory.sms
  const { ledger, refused } = entered(
    facts.ledger,
    brief.parts.map(({ phone }) => phone),
    now,
  )
  const parts = brief.parts.filter(({ phone }) => !refused.has(phone)).map((part) => ({ ...part, sender }))
  const tooMany = brief.parts.filter(({ phone }) => refused.has(phone)).map(({ key }) => key)
  const errand: Errand = {
    parts,
    guards: [{ kind: 'escalationUnchanged', id: about.escalation.id, version: about.escalation.version }],
    emptyMeans: tooMany.length > 0 ? 'smsLimit' : 'noOneNotified',
    conclude: (outcomes, at) =>
      concluded(
        store,
        message,
        { outcomes: [...outcomes, ...tooMany.map(asRefused)], withoutPhone: brief.withoutPhone },
        at,
      ),
  }
  return { verdict: { errand }, ...(ledger === undefined ? {} : { ledger }) }
}

const asRefused = (key: string): PartOutcome => ({ key, outcome: 'refused' })

interface Reached {
  outcomes: readonly PartOutcome[]
  withoutPhone: readonly string[]
}

/** Whom it reached goes into the history, read anew: much may have happened while it was sent. */
const concluded = async (store: Store, message: Message, reached: Reached, now: Instant): Promise<Change[]> => {
  const [escalation, messages] = await Promise.all([
    store.readEscalation(message.subject.id),
    store.readMessagesAbout(message.subject),
  ])
  if (!escalation || !isAboutEscalation(message)) return []
  return recordedChanges(recordSending(escalation, message, { ...reached, messages }, now), message.id)
}

/** The message itself is ended by whoever sent it. */
const recordedChanges = ({ escalation, events, messages }: Recorded, messageId: string): Change[] => [
  { kind: 'escalation', escalation, expected: escalation.version - events.length },
  ...events.map((event): Change => ({ kind: 'history', escalationId: escalation.id, event })),
  ...messages
    .filter(({ message }) => message.id !== messageId)
    .map(({ message, expected }): Change => ({ kind: 'message', message, expected })),
]
