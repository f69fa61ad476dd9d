import type { Change } from '../ports.ts'
import type { ChangeOf } from './changeOf.ts'

/** DynamoDB's limit for one transaction. */
const mostChanges = 100

/** What a change is about. DynamoDB takes one action an item in a transaction. */
const subjects: { [Kind in Change['kind']]: (change: ChangeOf[Kind]) => string[] } = {
  directory: () => ['directory'],
  directoryUnchanged: () => ['directory'],
  person: ({ person }) => ['person', person.login],
  personRemoved: ({ login }) => ['person', login],
  callOutPhone: ({ personId }) => ['callOutPhone', personId],
  calendar: () => ['calendar'],
  clearanceQueue: () => ['clearanceQueue'],
  escalation: ({ escalation }) => ['escalation', escalation.id],
  history: ({ escalationId, event }) => ['history', escalationId, String(event.sequence)],
  message: ({ message }) => ['message', message.id],
  replay: ({ replay }) => ['replay', replay.scope, replay.key],
}

const subjectOf = <Kind extends Change['kind']>(kind: Kind, change: ChangeOf[Kind]): string =>
  JSON.stringify(subjects[kind](change))

const newVersion = (change: Extract<Change, { expected: number }>): number => {
  if (change.kind === 'directory') return change.directory.version
  if (change.kind === 'calendar') return change.calendar.version
  if (change.kind === 'clearanceQueue') return change.queue.version
  return change.escalation.version
}

/**
 * Refuses, on every store alike, what no commit may ask. Throws `RangeError` for more than 100 changes, for two changes of
 * the same thing, and for a version that does not rise: the next writer would not see that something changed.
 */
export const checkCommit = (changes: Change[]): void => {
  if (changes.length > mostChanges)
    throw new RangeError(`At most ${mostChanges} changes in one commit, not ${changes.length}`)
  if (new Set(changes.map((change) => subjectOf(change.kind, change))).size < changes.length)
    throw new RangeError(`Two changes of the same thing in one commit: ${changes.map(({ kind }) => kind).join(', ')}`)
  for (const change of changes)
    if ('expected' in change && newVersion(change) <= change.expected)
      throw new RangeError(`The version of ${change.kind} must rise above ${change.expected}`)
}
