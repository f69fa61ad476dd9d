import { expect, test } from 'vitest'
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
  person,
  replay,
  subject,
  subscription,
  topic,
} from './things.ts'

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
  | 'personRemoved'
  | 'absenceRemoved'

const roundTrips: { [Kind in Exclude<Change['kind'], LeavesNothing>]: RoundTrip } = {
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
  replay: {
    change: { kind: 'replay', replay: replay() },
    read: (store) => store.readReplay(replay().scope, replay().key),
    expected: replay(),
  },
}

export const describeRoundTrips = (createStore: CreateStore): void => {
  test.each(Object.entries(roundTrips))('%s is read as it was written', async (_, { change, read, expected }) => {
    const store = await createStore(fixedClock)
    await given(store, [change])
    expect(await read(store)).toStrictEqual(expected)
    expect(await read(store)).toStrictEqual(expected)
  })

  test('all kinds go in one commit', async () => {
    const store = await createStore(fixedClock)
    await given(
      store,
      Object.values(roundTrips).map(({ change }) => change),
    )
    for (const { read, expected } of Object.values(roundTrips)) expect(await read(store)).toStrictEqual(expected)
  })

  test('a directory keeps the order of its units and people', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'directory', directory: directory(1), expected: 0 }])
    const read = await store.readDirectory()
    expect([...(read?.units.keys() ?? [])]).toEqual(['u-2', 'u-1', 'u-0'])
    expect([...(read?.people.keys() ?? [])]).toEqual(['p-3', 'p-2', 'p-1', 'p-0'])
  })

  test('a new version replaces the old one', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'directory', directory: directory(1, 3), expected: 0 }])
    await store.readDirectory()
    await given(store, [{ kind: 'directory', directory: directory(2, 1), expected: 1 }])
    expect(await store.readDirectory()).toStrictEqual(directory(2, 1))
  })

  test('versions may skip: an escalation grows by several events at once', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'escalation', escalation: escalation(1, 1), expected: 0 }])
    await given(store, [{ kind: 'escalation', escalation: escalation(1, 3), expected: 1 }])
    expect(await store.readEscalation(escalationId(1))).toStrictEqual(escalation(1, 3))
  })

  test('a person is replaced, and removed without having been there', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'person', person: person(1) }])
    await given(store, [{ kind: 'person', person: person(1, { title: 'Rektor' }) }])
    expect(await everybody(store)).toStrictEqual([person(1, { title: 'Rektor' })])
    await given(store, [{ kind: 'personRemoved', login: person(1).login }])
    await given(store, [{ kind: 'personRemoved', login: person(1).login }])
    expect(await everybody(store)).toEqual([])
  })

  test('a call-out phone is replaced and removed', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'callOutPhone', personId: 'p-1', phone: '+4749000001' }])
    await given(store, [{ kind: 'callOutPhone', personId: 'p-1', phone: '+4749000002' }])
    expect(await store.readCallOutPhones()).toEqual(new Map([['p-1', '+4749000002']]))
    await given(store, [{ kind: 'callOutPhone', personId: 'p-1', phone: null }])
    expect(await store.readCallOutPhones()).toEqual(new Map())
  })

  test('an absence is removed', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'absence', absence: absence('b-1', 3), expected: 0 }])
    await given(store, [{ kind: 'absenceRemoved', id: 'b-1', expected: 3 }])
    expect(await store.readAbsence('b-1')).toBeUndefined()
    expect(await store.listAbsences()).toEqual([])
  })

  test('a topic may be made twice: the last address holds', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'topic', topic: topic('health', 'first') }])
    await given(store, [{ kind: 'topic', topic: topic('health', 'second') }])
    expect(await store.allTopics()).toEqual([topic('health', 'second')])
  })

  test('a message changes with every step of its sending', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'message', message: message('m-1'), expected: 0 }])
    const sent = message('m-1', { version: 2, state: 'sent', attempts: 1, sentParts: ['health'], parts: 1 })
    await given(store, [{ kind: 'message', message: sent, expected: 1 }])
    expect(await store.readMessage(subject, 'm-1')).toStrictEqual(sent)
  })

  test('what is done to a thing after it was written, or to what was read, stays with whoever did it', async () => {
    const store = await createStore(fixedClock)
    const written = escalation(1)
    await given(store, [{ kind: 'escalation', escalation: written, expected: 0 }])
    written.plan.steps.length = 0
    const read = await store.readEscalation(escalationId(1))
    read?.plan.reasons.push('callerMayClear')
    expect(await store.readEscalation(escalationId(1))).toStrictEqual(escalation(1))
  })

  test('what is optional and undefined is simply absent', async () => {
    const store = await createStore(fixedClock)
    const { clearanceClock: _, ...bare } = escalation(1)
    await given(store, [{ kind: 'escalation', escalation: { ...bare, linkedTo: undefined }, expected: 0 }])
    expect(await store.readEscalation(escalationId(1))).toEqual(bare)
  })
}
