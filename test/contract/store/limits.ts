import { expect, test } from 'vitest'
import type { Change } from '../../../shared/ports.ts'
import { type CreateStore, everybody, fixedClock, given } from './createStore.ts'
import {
  absence,
  agreement,
  calendar,
  clearanceQueue,
  directory,
  escalation,
  message,
  person,
  subscription,
} from './things.ts'
import { card, cardHolder, codes, feed, feedHolder, smsLedger, watch } from './upkeep.ts'

const people = (count: number): Change[] =>
  Array.from({ length: count }, (_, number): Change => ({ kind: 'person', person: person(number) }))

export const describeLimits = (createStore: CreateStore): void => {
  test('a directory of 500 units and 800 people fits', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'directory', directory: directory(1, 500, 800), expected: 0 }])
    expect(await store.readDirectory()).toStrictEqual(directory(1, 500, 800))
  })

  test('a commit takes 100 changes', async () => {
    const store = await createStore(fixedClock)
    await given(store, people(100))
    expect(await everybody(store)).toHaveLength(100)
  })

  test('a commit of 101 changes is refused in plain words, and writes nothing', async () => {
    const store = await createStore(fixedClock)
    await expect(store.commit(people(101))).rejects.toThrow(
      new RangeError('At most 100 changes in one commit, not 101'),
    )
    expect(await everybody(store)).toEqual([])
  })

  test('a commit of nothing is committed', async () => {
    const store = await createStore(fixedClock)
    expect(await store.commit([])).toEqual({ committed: true })
  })

  test.each<[string, Change[]]>([
    [
      'one person',
      [
        { kind: 'person', person: person(1) },
        { kind: 'personRemoved', login: person(1).login },
      ],
    ],
    [
      'one message',
      [
        { kind: 'message', message: message('m-1'), expected: 0 },
        { kind: 'message', message: message('m-1', { state: 'sent' }), expected: 0 },
      ],
    ],
    [
      'the directory',
      [
        { kind: 'directory', directory: directory(1), expected: 0 },
        { kind: 'directoryUnchanged', version: 0 },
      ],
    ],
  ])('two changes of %s in one commit are refused', async (_, changes) => {
    const store = await createStore(fixedClock)
    await expect(store.commit(changes)).rejects.toThrow(RangeError)
  })

  test.each<[string, Change]>([
    ['directory', { kind: 'directory', directory: directory(1), expected: 1 }],
    ['calendar', { kind: 'calendar', calendar: calendar(0), expected: 0 }],
    ['clearanceQueue', { kind: 'clearanceQueue', queue: clearanceQueue(1), expected: 2 }],
    ['escalation', { kind: 'escalation', escalation: escalation(1, 1), expected: 1 }],
    ['agreement', { kind: 'agreement', agreement: agreement('a-1', 1), expected: 1 }],
    ['absence', { kind: 'absence', absence: absence('b-1', 1), expected: 1 }],
    ['subscription', { kind: 'subscription', subscription: subscription('p-1', 0), expected: 0 }],
    ['message', { kind: 'message', message: message('m-1'), expected: 1 }],
    ['card', { kind: 'card', card: card('hash'), expected: 1 }],
    ['cardHolder', { kind: 'cardHolder', holder: cardHolder('p-1', 1), expected: 1 }],
    ['feed', { kind: 'feed', feed: feed(), expected: 1 }],
    ['feedHolder', { kind: 'feedHolder', holder: feedHolder('p-1', 1), expected: 1 }],
    ['codes', { kind: 'codes', codes: codes(1), expected: 1 }],
    ['smsLedger', { kind: 'smsLedger', ledger: smsLedger(1), expected: 1 }],
    ['watch', { kind: 'watch', watch: watch(1), expected: 1 }],
  ])('a version of %s that does not rise is refused', async (kind, change) => {
    const store = await createStore(fixedClock)
    await expect(store.commit([change])).rejects.toThrow(`The version of ${kind} must rise`)
  })
}
