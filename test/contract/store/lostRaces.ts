import { describe, expect, test } from 'vitest'
import { later } from '../../../shared/domain/time/instant.ts'
import type { Change, Store } from '../../../shared/ports.ts'
import { type CreateStore, everybody, fixedClock, given } from './createStore.ts'
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

type Versioned = Exclude<Extract<Change, { expected: number }>, { kind: `${string}Removed` }>['kind']

const versioned: { [Kind in Versioned]: (version: number, expected: number) => Change } = {
  directory: (version, expected) => ({ kind: 'directory', directory: directory(version), expected }),
  calendar: (version, expected) => ({ kind: 'calendar', calendar: calendar(version), expected }),
  agreement: (revision, expected) => ({ kind: 'agreement', agreement: agreement('a-1', revision), expected }),
  absence: (version, expected) => ({ kind: 'absence', absence: absence('b-1', version), expected }),
  clearanceQueue: (version, expected) => ({ kind: 'clearanceQueue', queue: clearanceQueue(version), expected }),
  escalation: (version, expected) => ({ kind: 'escalation', escalation: escalation(1, version), expected }),
  subscription: (version, expected) => ({ kind: 'subscription', subscription: subscription('p-1', version), expected }),
  card: (version, expected) => ({ kind: 'card', card: card('hash', { version }), expected }),
  cardHolder: (version, expected) => ({ kind: 'cardHolder', holder: cardHolder('p-1', version), expected }),
  feed: (version, expected) => ({ kind: 'feed', feed: feed({ version }), expected }),
  feedHolder: (version, expected) => ({ kind: 'feedHolder', holder: feedHolder('p-1', version), expected }),
  codes: (version, expected) => ({ kind: 'codes', codes: codes(version), expected }),
  smsLedger: (version, expected) => ({ kind: 'smsLedger', ledger: smsLedger(version), expected }),
  watch: (version, expected) => ({ kind: 'watch', watch: watch(version), expected }),
  message: (version, expected) => ({ kind: 'message', message: message('m-1', { version }), expected }),
}

/** Changes that hold only while something is as it was: how it comes to be, and the change. */
const guards: [Change['kind'], (version: number, expected: number) => Change, (version: number) => Change][] = [
  ['directoryUnchanged', versioned.directory, (version) => ({ kind: 'directoryUnchanged', version })],
  ['calendarUnchanged', versioned.calendar, (version) => ({ kind: 'calendarUnchanged', version })],
  ['agreementUnchanged', versioned.agreement, (revision) => ({ kind: 'agreementUnchanged', id: 'a-1', revision })],
  [
    'escalationUnchanged',
    versioned.escalation,
    (version) => ({ kind: 'escalationUnchanged', id: escalationId(1), version }),
  ],
]

/** Changes that remove something only as it was: how it comes to be, the change, and how it is read. */
const removals: [
  Change['kind'],
  (version: number, expected: number) => Change,
  (expected: number) => Change,
  (store: Store) => Promise<unknown>,
][] = [
  [
    'absenceRemoved',
    versioned.absence,
    (expected) => ({ kind: 'absenceRemoved', id: 'b-1', expected }),
    (store) => store.readAbsence('b-1'),
  ],
  [
    'agreementRemoved',
    versioned.agreement,
    (expected) => ({ kind: 'agreementRemoved', id: 'a-1', expected }),
    (store) => store.readAgreement('a-1'),
  ],
  [
    'escalationRemoved',
    versioned.escalation,
    (expected) => ({ kind: 'escalationRemoved', id: escalationId(1), expected }),
    (store) => store.readEscalation(escalationId(1)),
  ],
  [
    'subscriptionRemoved',
    versioned.subscription,
    (expected) => ({ kind: 'subscriptionRemoved', personId: 'p-1', expected }),
    (store) => store.readSubscription('p-1'),
  ],
]

const reported = (most: number, reporter = 'hash-1', from = now): Change => ({
  kind: 'reportTally',
  tally: { reporter, from, to: later(from, 'PT1H') },
  most,
})

const writtenOnce: [string, Change, Change][] = [
  [
    'history',
    { kind: 'history', escalationId: escalationId(1), event: logged(1) },
    { kind: 'history', escalationId: escalationId(1), event: { ...logged(1), by: 'p-2' } },
  ],
  [
    'audit',
    { kind: 'audit', entry: auditEntry(now, 'act-1') },
    { kind: 'audit', entry: auditEntry(now, 'act-1', { by: 'p-3' }) },
  ],
  ['replay', { kind: 'replay', replay: replay() }, { kind: 'replay', replay: replay({ body: '{}' }) }],
]

export const describeLostRaces = (createStore: CreateStore): void => {
  describe.each(Object.entries(versioned))('%s', (kind, change) => {
    test('is lost when somebody else made the first', async () => {
      const store = await createStore(fixedClock)
      await given(store, [change(1, 0)])
      expect(await store.commit([change(2, 0)])).toEqual({ committed: false, lost: [kind] })
    })

    test('is lost when somebody else changed it', async () => {
      const store = await createStore(fixedClock)
      await given(store, [change(1, 0)])
      await given(store, [change(2, 1)])
      expect(await store.commit([change(3, 1)])).toEqual({ committed: false, lost: [kind] })
    })

    test('is lost when there is none', async () => {
      const store = await createStore(fixedClock)
      expect(await store.commit([change(2, 1)])).toEqual({ committed: false, lost: [kind] })
    })
  })

  describe.each(guards)('%s', (kind, change, unchanged) => {
    test('holds while there is none, and is lost when somebody makes one', async () => {
      const store = await createStore(fixedClock)
      await given(store, [unchanged(0)])
      await given(store, [change(1, 0)])
      expect(await store.commit([unchanged(0)])).toEqual({ committed: false, lost: [kind] })
    })

    test('holds while it is as it was, and is lost when somebody changes it', async () => {
      const store = await createStore(fixedClock)
      await given(store, [change(1, 0)])
      await given(store, [unchanged(1)])
      await given(store, [change(2, 1)])
      expect(await store.commit([unchanged(1)])).toEqual({ committed: false, lost: [kind] })
    })

    test('is lost when there is none any more', async () => {
      const store = await createStore(fixedClock)
      expect(await store.commit([unchanged(1)])).toEqual({ committed: false, lost: [kind] })
    })
  })

  test.each(removals)(
    'by %s something is removed only as it was, and then it is gone',
    async (kind, change, removed, read) => {
      const store = await createStore(fixedClock)
      expect(await store.commit([removed(1)])).toEqual({ committed: false, lost: [kind] })
      await given(store, [change(1, 0)])
      await given(store, [change(2, 1)])
      expect(await store.commit([removed(1)])).toEqual({ committed: false, lost: [kind] })
      expect(await read(store)).toBeDefined()
      await given(store, [removed(2)])
      expect(await read(store)).toBeUndefined()
    },
  )

  test('a tally takes as many as it may, and one more is lost with all that comes with it', async () => {
    const store = await createStore(fixedClock)
    for (const most of [1, 2, 3]) await given(store, [reported(most)])
    const more: Change = { kind: 'person', person: person(1) }
    expect(await store.commit([reported(3), more])).toEqual({ committed: false, lost: ['reportTally'] })
    expect(await everybody(store)).toEqual([])
    await given(store, [reported(4)])
  })

  test('a tally is of one reporter and one hour', async () => {
    const store = await createStore(fixedClock)
    await given(store, [reported(1)])
    await given(store, [reported(1, 'hash-2')])
    await given(store, [reported(1, 'hash-1', soon)])
    expect(await store.commit([reported(1)])).toEqual({ committed: false, lost: ['reportTally'] })
  })

  test('a tally counts all that come at once', async () => {
    const store = await createStore(fixedClock)
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => store.commit([reported(8)])))
    expect(outcomes.filter(({ committed }) => committed)).toHaveLength(8)
  })

  test.each(writtenOnce)('a %s is written once', async (kind, first, second) => {
    const store = await createStore(fixedClock)
    await given(store, [first])
    expect(await store.commit([second])).toEqual({ committed: false, lost: [kind] })
    expect(await store.commit([first])).toEqual({ committed: false, lost: [kind] })
  })

  test('what was written once is as it was first', async () => {
    const store = await createStore(fixedClock)
    for (const [, first, second] of writtenOnce) {
      await given(store, [first])
      await store.commit([second])
    }
    expect(await store.readHistory(escalationId(1))).toEqual([logged(1)])
    expect(await store.listAudit(now, soon, 10)).toEqual({ items: [auditEntry(now, 'act-1')] })
    expect(await store.readReplay(replay().scope, replay().key)).toEqual(replay())
  })

  test('all of a commit is written or nothing', async () => {
    const store = await createStore(fixedClock)
    await given(store, [versioned.calendar(1, 0), { kind: 'person', person: person(9) }])
    const outcome = await store.commit([
      versioned.directory(1, 0),
      { kind: 'person', person: person(1) },
      { kind: 'personRemoved', login: person(9).login },
      { kind: 'callOutPhone', personId: 'p-1', phone: '+4749000001' },
      versioned.clearanceQueue(1, 0),
      versioned.escalation(1, 0),
      { kind: 'history', escalationId: escalationId(1), event: logged(1) },
      versioned.agreement(1, 0),
      versioned.absence(1, 0),
      versioned.subscription(1, 0),
      { kind: 'topic', topic: topic('health') },
      versioned.message(1, 0),
      { kind: 'replay', replay: replay() },
      versioned.card(1, 0),
      versioned.cardHolder(1, 0),
      versioned.feed(1, 0),
      versioned.feedHolder(1, 0),
      reported(1),
      { kind: 'audit', entry: auditEntry(now, 'act-1') },
      versioned.codes(1, 0),
      versioned.smsLedger(1, 0),
      versioned.watch(1, 0),
      versioned.calendar(2, 0),
    ])
    expect(outcome).toEqual({ committed: false, lost: ['calendar'] })
    expect(await store.readDirectory()).toBeUndefined()
    expect(await everybody(store)).toEqual([person(9)])
    expect(await store.readCallOutPhones()).toEqual(new Map())
    expect(await store.readClearanceQueue()).toEqual(clearanceQueue(0))
    expect(await store.listEscalations(undefined, 10)).toEqual({ items: [] })
    expect(await store.readHistory(escalationId(1))).toEqual([])
    expect(await store.readReplay(replay().scope, replay().key)).toBeUndefined()
    expect(await store.listAgreements()).toEqual([])
    expect(await store.listAbsences()).toEqual([])
    expect(await store.allSubscriptions()).toEqual([])
    expect(await store.allTopics()).toEqual([])
    expect(await store.readMessagesAbout(subject)).toEqual([])
    expect(await store.dueMessages(now, 10)).toEqual([])
    expect(await store.listCards()).toEqual([])
    expect(await store.readCardHolder('p-1')).toBeUndefined()
    expect(await store.readFeed('hash-1')).toBeUndefined()
    expect(await store.readFeedHolder('p-1')).toBeUndefined()
    expect(await store.listAudit(now, soon, 10)).toEqual({ items: [] })
    expect(await store.readCodes()).toBeUndefined()
    expect(await store.readSmsLedger()).toEqual({ version: 0, sent: {} })
    expect(await store.readWatch()).toEqual({ version: 0 })
  })

  test('every kind that lost is named once, in the order of the changes', async () => {
    const store = await createStore(fixedClock)
    await given(store, [
      versioned.calendar(1, 0),
      versioned.message(1, 0),
      { kind: 'message', message: message('m-2'), expected: 0 },
    ])
    const outcome = await store.commit([
      versioned.message(1, 0),
      versioned.clearanceQueue(1, 0),
      versioned.calendar(2, 0),
      { kind: 'message', message: message('m-2'), expected: 0 },
      { kind: 'directoryUnchanged', version: 4 },
    ])
    expect(outcome).toEqual({ committed: false, lost: ['message', 'calendar', 'directoryUnchanged'] })
  })
}
