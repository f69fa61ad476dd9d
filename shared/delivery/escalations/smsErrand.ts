import { briefEscalation, isAboutEscalation } from '../../domain/escalation/delivery/briefEscalation.ts'
import { recordSending, type Recorded } from '../../domain/escalation/delivery/recordSending.ts'
import type { ClearanceQueue } from '../../domain/escalation/clearanceQueue.ts'
import type { Escalation } from '../../domain/escalation/escalation.ts'
import type { Message } from '../../domain/messages/message.ts'
import { entered, type SmsLedger } from '../../domain/sms/smsLedger.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Change, Store } from '../../ports.ts'
import type { Errand, PartOutcome, Verdict } from '../errand.ts'
import { incidentChanges } from './incidentChanges.ts'
import { briefFactsFor, type SendingFacts } from './sendingFacts.ts'

export interface SmsNeeds {
  store: Store
  /** Where codes are typed. */
  codeAddress?: string | undefined
}

const superseded = { ended: 'superseded', reason: 'subjectChanged' } as const

/**
 * What a message about an incident has become, and the ledger of SMS after it. A number that had its share this hour is left out, and
 * counts as refused. `justWritten` answers all messages about the incident as the same transaction writes them, as long as it stands as it was
 * written: with those, what it reached is written without reading anything again.
 */
export const smsErrand = (
  { store, codeAddress }: SmsNeeds,
  message: Message,
  facts: SendingFacts,
  now: Instant,
  justWritten: () => readonly Message[] | undefined = () => undefined,
): { verdict: Verdict; ledger?: SmsLedger } => {
  const about = briefFactsFor(facts, message.subject.id)
  if (!about || !isAboutEscalation(message)) return { verdict: superseded }
  const brief = briefEscalation(message, { ...about, codeAddress }, now)
  if ('ended' in brief) return { verdict: brief }
  const { sender } = facts.directory.sms
  const { ledger, refused } = entered(
    facts.ledger,
    brief.parts.map(({ phone }) => phone),
    now,
  )
  const parts = brief.parts.filter(({ phone }) => !refused.has(phone)).map((part) => ({ ...part, sender }))
  const tooMany = brief.parts.filter(({ phone }) => refused.has(phone)).map(({ key }) => key)
  const lastRead = async (): Promise<Read> => {
    const messages = justWritten()
    return messages ? { escalation: about.escalation, queue: facts.queue, messages } : readIncident(store, message)
  }
  const errand: Errand = {
    parts,
    guards: [{ kind: 'escalationUnchanged', id: about.escalation.id, version: about.escalation.version }],
    emptyMeans: tooMany.length > 0 ? 'smsLimit' : 'noOneNotified',
    conclude: async (outcomes, at) => {
      const reached = { outcomes: [...outcomes, ...tooMany.map(asRefused)], withoutPhone: brief.withoutPhone }
      return recorded(await lastRead(), message, reached, at)
    },
  }
  return { verdict: { errand }, ...(ledger === undefined ? {} : { ledger }) }
}

const asRefused = (key: string): PartOutcome => ({ key, outcome: 'refused' })

interface Reached {
  outcomes: readonly PartOutcome[]
  withoutPhone: readonly string[]
}

interface Read {
  escalation: Escalation | undefined
  queue: ClearanceQueue
  messages: readonly Message[]
}

const readIncident = async (store: Store, { subject }: Message): Promise<Read> => {
  const [escalation, queue, messages] = await Promise.all([
    store.readEscalation(subject.id),
    store.readClearanceQueue(),
    store.readMessagesAbout(subject),
  ])
  return { escalation, queue, messages }
}

/** Whom it reached goes into the history. */
const recorded = ({ escalation, queue, messages }: Read, message: Message, reached: Reached, now: Instant): Change[] =>
  escalation && isAboutEscalation(message)
    ? recordedChanges(recordSending(escalation, message, { ...reached, queue, messages }, now), message.id)
    : []

/** The message itself is ended by whoever sent it. */
const recordedChanges = ({ messages, queue, ...change }: Recorded, messageId: string): Change[] => [
  ...incidentChanges(change),
  ...(queue === undefined ? [] : [{ kind: 'clearanceQueue', queue, expected: queue.version - 1 } satisfies Change]),
  ...messages
    .filter(({ message }) => message.id !== messageId)
    .map(({ message, expected }): Change => ({ kind: 'message', message, expected })),
]
