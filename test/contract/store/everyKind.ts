import type { Change, Store } from '../../../shared/ports.ts'
import {
  absence,
  agreement,
  calendar,
  clearanceQueue,
  directory,
  escalation,
  escalationId,
  logged,
  message,
  now,
  person,
  replay,
  soon,
  subject,
  subscription,
  topic,
} from './things.ts'
import { auditEntry, card, cardHolder, codes, feed, feedHolder, smsLedger, watch } from './upkeep.ts'

interface RoundTrip {
  change: Change
  read: (store: Store) => Promise<unknown>
  expected: unknown
}

/** What these do shows in the lost races and below. */
type LeavesNothing =
  | 'directoryUnchanged'
  | 'calendarUnchanged'
  | 'agreementUnchanged'
  | 'escalationUnchanged'
  | 'reportTally'
  | 'personRemoved'
  | 'absenceRemoved'
  | 'agreementRemoved'
  | 'escalationRemoved'
  | 'historyRemoved'
  | 'subscriptionRemoved'

/** One change of every kind that leaves something behind, and what it leaves. */
export const everyKind: { [Kind in Exclude<Change['kind'], LeavesNothing>]: RoundTrip } = {
  directory: {
    change: { kind: 'directory', directory: directory(1), expected: 0 },
    read: (store) => store.readDirectory(),
    expected: directory(1),
  },
  person: {
    change: { kind: 'person', person: person(1, { login: 'áššá@havnes.example', it: 'lead', admin: true }) },
    read: (store) => store.readPerson('áššá@havnes.example'),
    expected: person(1, { login: 'áššá@havnes.example', it: 'lead', admin: true }),
  },
  callOutPhone: {
    change: { kind: 'callOutPhone', personId: 'p-1', phone: '+4749000009' },
    read: (store) => store.readCallOutPhones(),
    expected: new Map([['p-1', '+4749000009']]),
  },
  calendar: {
    change: { kind: 'calendar', calendar: calendar(1), expected: 0 },
    read: (store) => store.readCalendar(),
    expected: calendar(1),
  },
  clearanceQueue: {
    change: { kind: 'clearanceQueue', queue: clearanceQueue(1, escalationId(1)), expected: 0 },
    read: (store) => store.readClearanceQueue(),
    expected: clearanceQueue(1, escalationId(1)),
  },
  escalation: {
    change: { kind: 'escalation', escalation: escalation(1), expected: 0 },
    read: (store) => store.readEscalation(escalationId(1)),
    expected: escalation(1),
  },
  history: {
    change: { kind: 'history', escalationId: escalationId(1), event: logged(1) },
    read: (store) => store.readHistory(escalationId(1)),
    expected: [logged(1)],
  },
  agreement: {
    change: { kind: 'agreement', agreement: agreement('a-1', 1), expected: 0 },
    read: (store) => store.readAgreement('a-1'),
    expected: agreement('a-1', 1),
  },
  absence: {
    change: { kind: 'absence', absence: absence('b-1', 1), expected: 0 },
    read: (store) => store.readAbsence('b-1'),
    expected: absence('b-1', 1),
  },
  subscription: {
    change: { kind: 'subscription', subscription: subscription('p-1', 1), expected: 0 },
    read: (store) => store.readSubscription('p-1'),
    expected: subscription('p-1', 1),
  },
  topic: {
    change: { kind: 'topic', topic: topic('health') },
    read: (store) => store.allTopics(),
    expected: [topic('health')],
  },
  message: {
    change: { kind: 'message', message: message('m-1'), expected: 0 },
    read: (store) => store.readMessage(subject, 'm-1'),
    expected: message('m-1'),
  },
  card: {
    change: { kind: 'card', card: card('hash-1', { revoked: { at: now, by: 'p-3' } }), expected: 0 },
    read: (store) => store.readCard('hash-1'),
    expected: card('hash-1', { revoked: { at: now, by: 'p-3' } }),
  },
  cardHolder: {
    change: { kind: 'cardHolder', holder: cardHolder('p-1', 1), expected: 0 },
    read: (store) => store.readCardHolder('p-1'),
    expected: cardHolder('p-1', 1),
  },
  feed: {
    change: { kind: 'feed', feed: feed(), expected: 0 },
    read: (store) => store.readFeed('hash-1'),
    expected: feed(),
  },
  feedHolder: {
    change: { kind: 'feedHolder', holder: feedHolder('p-1', 1), expected: 0 },
    read: (store) => store.readFeedHolder('p-1'),
    expected: feedHolder('p-1', 1),
  },
  audit: {
    change: { kind: 'audit', entry: auditEntry(now, 'act-1') },
    read: (store) => store.listAudit(now, soon, 10),
    expected: { items: [auditEntry(now, 'act-1')] },
  },
  codes: {
    change: { kind: 'codes', codes: codes(1), expected: 0 },
    read: (store) => store.readCodes(),
    expected: codes(1),
  },
  smsLedger: {
    change: { kind: 'smsLedger', ledger: smsLedger(1), expected: 0 },
    read: (store) => store.readSmsLedger(),
    expected: smsLedger(1),
  },
  watch: {
    change: { kind: 'watch', watch: watch(1), expected: 0 },
    read: (store) => store.readWatch(),
    expected: watch(1),
  },
  replay: {
    change: { kind: 'replay', replay: replay() },
    read: (store) => store.readReplay(replay().scope, replay().key),
    expected: replay(),
  },
}
