import { escalationActs } from '../../domain/audit/escalationActs.ts'
import type { Done } from '../../domain/escalation/outcome.ts'
import type { Directory } from '../../domain/organization/directory.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Change, CommitOutcome } from '../../ports.ts'
import type { Dispatch } from '../dispatch.ts'
import { withinPatience } from '../patience.ts'
import type { SendErrand } from '../sendErrand.ts'
import { bornClaimed, type Born } from './bornClaimed.ts'
import { incidentChanges } from './incidentChanges.ts'
import type { SendingFacts } from './sendingFacts.ts'
import type { SmsNeeds } from './smsErrand.ts'

export interface WritingNeeds extends SmsNeeds {
  newToken: () => string
  sendErrand: SendErrand
  dispatch: Dispatch
}

/** What a change is written with besides itself and its audit: an answer to remember, that one more was logged. */
interface Writing {
  facts: SendingFacts
  with: Change[]
  now: Instant
}

/**
 * Writes all that a command decided in one transaction, then sends what is due, best effort. Where it was decided on another truth than is
 * there now nothing is written, and the outcome says what was lost.
 */
export const writeDone = async (needs: WritingNeeds, done: Done, writing: Writing): Promise<CommitOutcome> => {
  const { facts, now } = writing
  const born = bornClaimed(needs, done.messages, factsAfter(facts, done), now)
  const changes = [...doneChanges(done), ...auditOf(done, facts.directory), ...born.changes, ...writing.with]
  if (changes.length === 0) return { committed: true }
  const outcome = await needs.store.commit(changes)
  if (outcome.committed) await send(needs, born)
  return outcome
}

const factsAfter = (facts: SendingFacts, done: Done): SendingFacts => ({
  ...facts,
  queue: done.queue ?? facts.queue,
  escalations: new Map([
    ...facts.escalations,
    ...[done, ...done.others].map(({ escalation }) => [escalation.id, escalation] as const),
  ]),
})

const doneChanges = (done: Done): Change[] => [
  ...[done, ...done.others].flatMap(incidentChanges),
  ...(done.queue === undefined
    ? []
    : [{ kind: 'clearanceQueue', queue: done.queue, expected: done.queue.version - 1 } satisfies Change]),
]

const auditOf = (done: Done, { audit }: Directory): Change[] =>
  [done, ...done.others]
    .flatMap(({ escalation, events }) => escalationActs(escalation.id, events, audit.keep))
    .map((entry) => ({ kind: 'audit', entry }))

const send = async ({ sendErrand, dispatch }: WritingNeeds, { errands, later }: Born): Promise<void> => {
  const sending = Promise.all(errands.map(({ held, errand }) => sendErrand(held, errand)))
  await Promise.all([withinPatience(sending), dispatch(later)])
}
