import { expect, test } from 'vitest'
import type { Change } from '../../../shared/ports.ts'
import { type CreateStore, everybody, fixedClock, given } from './createStore.ts'
import { everyKind } from './everyKind.ts'
import { absence, directory, escalation, escalationId, logged, message, person, subject, topic } from './things.ts'

const event = (sequence: number): Change => ({
  kind: 'history',
  escalationId: escalationId(1),
  event: logged(sequence),
})

export const describeRoundTrips = (createStore: CreateStore): void => {
  test.each(Object.entries(everyKind))('%s is read as it was written', async (_, { change, read, expected }) => {
    const store = await createStore(fixedClock)
    await given(store, [change])
    expect(await read(store)).toStrictEqual(expected)
    expect(await read(store)).toStrictEqual(expected)
  })

  test('all kinds go in one commit', async () => {
    const store = await createStore(fixedClock)
    await given(
      store,
      Object.values(everyKind).map(({ change }) => change),
    )
    for (const { read, expected } of Object.values(everyKind)) expect(await read(store)).toStrictEqual(expected)
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

  test('of a history one event is removed, the others stay; one that is gone may be removed once more', async () => {
    const store = await createStore(fixedClock)
    await given(store, [event(1), event(2)])
    const removed: Change = { kind: 'historyRemoved', escalationId: escalationId(1), sequence: 1 }
    await given(store, [removed])
    await given(store, [removed])
    expect(await store.readHistory(escalationId(1))).toEqual([logged(2)])
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
