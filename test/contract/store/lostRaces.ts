import { describe, expect, test } from 'vitest'
import type { Change } from '../../../shared/ports.ts'
import { type CreateStore, everybody, fixedClock, given } from './createStore.ts'
import { calendar, directory, escalation, escalationId, logged, message, person, replay } from './things.ts'

type Guarded = 'directory' | 'calendar' | 'clearanceQueue' | 'escalation'

const versioned: { [Kind in Guarded]: (version: number, expected: number) => Change } = {
  directory: (version, expected) => ({ kind: 'directory', directory: directory(version), expected }),
  calendar: (version, expected) => ({ kind: 'calendar', calendar: calendar(version), expected }),
  clearanceQueue: (version, expected) => ({ kind: 'clearanceQueue', queue: { version, waiting: [] }, expected }),
  escalation: (version, expected) => ({ kind: 'escalation', escalation: escalation(1, version), expected }),
}

const unchanged = (version: number): Change[] => [{ kind: 'directoryUnchanged', version }]

/** The second would change what the first wrote. */
const writtenOnce: [string, Change, Change][] = [
  [
    'history',
    { kind: 'history', escalationId: escalationId(1), event: logged(1) },
    { kind: 'history', escalationId: escalationId(1), event: { ...logged(1), by: 'p-2' } },
  ],
  [
    'message',
    { kind: 'message', message: message('m-1') },
    { kind: 'message', message: message('m-1', { state: 'sent' }) },
  ],
  ['replay', { kind: 'replay', replay: replay() }, { kind: 'replay', replay: replay({ body: null }) }],
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

  test('a directory that must be unchanged loses against a new one, and against none', async () => {
    const store = await createStore(fixedClock)
    await given(store, unchanged(0))
    expect(await store.commit(unchanged(1))).toEqual({ committed: false, lost: ['directoryUnchanged'] })
    await given(store, [versioned.directory(1, 0)])
    await given(store, unchanged(1))
    expect(await store.commit(unchanged(0))).toEqual({ committed: false, lost: ['directoryUnchanged'] })
    await given(store, [versioned.directory(2, 1)])
    expect(await store.commit(unchanged(1))).toEqual({ committed: false, lost: ['directoryUnchanged'] })
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
      { kind: 'message', message: message('m-1') },
      { kind: 'replay', replay: replay() },
      versioned.calendar(2, 0),
    ])
    expect(outcome).toEqual({ committed: false, lost: ['calendar'] })
    expect(await store.readDirectory()).toBeUndefined()
    expect(await everybody(store)).toEqual([person(9)])
    expect(await store.readCallOutPhones()).toEqual(new Map())
    expect(await store.readClearanceQueue()).toEqual({ version: 0, waiting: [] })
    expect(await store.listEscalations(undefined, 10)).toEqual({ items: [] })
    expect(await store.readHistory(escalationId(1))).toEqual([])
    expect(await store.readReplay(replay().scope, replay().key)).toBeUndefined()
    await given(store, [{ kind: 'message', message: message('m-1') }])
  })

  test('every kind that lost is named once, in the order of the changes', async () => {
    const store = await createStore(fixedClock)
    await given(store, [
      versioned.calendar(1, 0),
      { kind: 'message', message: message('m-1') },
      { kind: 'message', message: message('m-2') },
    ])
    const outcome = await store.commit([
      { kind: 'message', message: message('m-1') },
      versioned.clearanceQueue(1, 0),
      versioned.calendar(2, 0),
      { kind: 'message', message: message('m-2') },
      { kind: 'directoryUnchanged', version: 4 },
    ])
    expect(outcome).toEqual({ committed: false, lost: ['message', 'calendar', 'directoryUnchanged'] })
  })
}
