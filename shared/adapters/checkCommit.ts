import { subjectKey } from '../domain/messages/message.ts'
import type { Change } from '../ports.ts'
import { byKind, type ByKind } from './byKind.ts'

/** DynamoDB's limit for one transaction. */
const mostChanges = 100

/** What a change is about: DynamoDB takes one action for each thing in a transaction. */
const things: ByKind<string[]> = {
  directory: () => ['directory'],
  directoryUnchanged: () => ['directory'],
  person: ({ person }) => ['person', person.login],
  personRemoved: ({ login }) => ['person', login],
  callOutPhone: ({ personId }) => ['callOutPhone', personId],
  calendar: () => ['calendar'],
  calendarUnchanged: () => ['calendar'],
  agreement: ({ agreement }) => ['agreement', agreement.id],
  agreementRemoved: ({ id }) => ['agreement', id],
  agreementUnchanged: ({ id }) => ['agreement', id],
  absence: ({ absence }) => ['absence', absence.id],
  absenceRemoved: ({ id }) => ['absence', id],
  clearanceQueue: () => ['clearanceQueue'],
  codes: () => ['codes'],
  smsLedger: () => ['smsLedger'],
  reportTally: ({ tally }) => ['reportTally', tally.reporter, tally.from],
  escalation: ({ escalation }) => ['escalation', escalation.id],
  escalationRemoved: ({ id }) => ['escalation', id],
  escalationUnchanged: ({ id }) => ['escalation', id],
  history: ({ escalationId, event }) => ['history', escalationId, String(event.sequence)],
  historyRemoved: ({ escalationId, sequence }) => ['history', escalationId, String(sequence)],
  subscription: ({ subscription }) => ['subscription', subscription.personId],
  subscriptionRemoved: ({ personId }) => ['subscription', personId],
  topic: ({ topic }) => ['topic', topic.unit],
  message: ({ message }) => ['message', subjectKey(message.subject), message.id],
  replay: ({ replay }) => ['replay', replay.scope, replay.key],
  card: ({ card }) => ['card', card.secretHash],
  cardHolder: ({ holder }) => ['cardHolder', holder.personId],
  feed: ({ feed }) => ['feed', feed.secretHash],
  feedHolder: ({ holder }) => ['feedHolder', holder.personId],
  audit: ({ entry }) => ['audit', entry.at, entry.id],
  watch: () => ['watch'],
}

/** Removing leaves nothing behind that could bear a version. */
type Removal = Extract<Change, { kind: `${string}Removed` }>

const isRemoval = (change: Change): change is Removal => change.kind.endsWith('Removed')

type Versioned = Exclude<Extract<Change, { expected: number }>, Removal>

const newVersion = (change: Versioned): number => {
  if (change.kind === 'directory') return change.directory.version
  if (change.kind === 'calendar') return change.calendar.version
  if (change.kind === 'agreement') return change.agreement.revision
  if (change.kind === 'absence') return change.absence.version
  if (change.kind === 'clearanceQueue') return change.queue.version
  if (change.kind === 'codes') return change.codes.version
  if (change.kind === 'smsLedger') return change.ledger.version
  if (change.kind === 'escalation') return change.escalation.version
  if (change.kind === 'subscription') return change.subscription.version
  if (change.kind === 'card') return change.card.version
  if (change.kind === 'feed') return change.feed.version
  if (change.kind === 'cardHolder' || change.kind === 'feedHolder') return change.holder.version
  if (change.kind === 'watch') return change.watch.version
  return change.message.version
}

const stands = (change: Change): boolean =>
  'expected' in change && !isRemoval(change) && newVersion(change) <= change.expected

/**
 * Refuses, on every store alike, what no commit may ask. Throws `RangeError` for more than 100 changes, for two changes of
 * the same thing, and for a version that does not rise: the next writer would not see that something changed.
 */
export const checkCommit = (changes: Change[]): void => {
  if (changes.length > mostChanges)
    throw new RangeError(`At most ${mostChanges} changes in one commit, not ${changes.length}`)
  if (new Set(changes.map((change) => JSON.stringify(byKind(things, change)))).size < changes.length)
    throw new RangeError(`Two changes of the same thing in one commit: ${changes.map(({ kind }) => kind).join(', ')}`)
  const standing = changes.find(stands)
  if (standing) throw new RangeError(`The version of ${standing.kind} must rise`)
}
