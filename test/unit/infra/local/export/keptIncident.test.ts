import { describe, expect, test } from 'vitest'
import { PlainFailure } from '../../../../../infra/local/command.ts'
import { readIncident, restoreIncident } from '../../../../../infra/local/export/keptIncident.ts'
import { createMemoryStore } from '../../../../../shared/adapters/memory/memoryStore.ts'
import type { Store } from '../../../../../shared/ports.ts'
import { stories } from './stories.ts'

const story = () => stories()[0]!

/** A long history: calls, one after the other. */
const long = (events: number) => {
  const { directory, escalation, history } = story()
  const call = {
    type: 'callLogged',
    contactId: 'it:it-1',
    outcome: 'busy',
    at: escalation.loggedAt,
    by: 'home-head',
  } as const
  const more = Array.from({ length: events - history.length }, (_, place) => ({
    ...call,
    sequence: history.length + place + 1,
  }))
  return { directory, escalation: { ...escalation, version: events }, history: [...history, ...more] }
}

const diesAfter = (store: Store, commits: number): Store => {
  let left = commits
  return {
    ...store,
    commit: async (changes) => {
      if (left === 0) throw new Error('died')
      left -= 1
      return store.commit(changes)
    },
  }
}

describe('an incident', () => {
  test('is restored into an empty store as it was, and nothing else is there', async () => {
    const store = createMemoryStore()
    const { escalation, history, directory } = story()
    await restoreIncident(store, { escalation, history })
    await store.commit([{ kind: 'directory', directory, expected: 0 }])
    expect(await readIncident(store, escalation.id)).toEqual({ directory, escalation, history })
    expect(await store.readClearanceQueue()).toEqual({ version: 0, waiting: [], clocks: [] })
    expect(await store.readMessagesAbout({ type: 'escalation', id: escalation.id })).toEqual([])
  })

  test.each([99, 100, 198, 250])('of %i events is restored whole', async (events) => {
    const store = createMemoryStore()
    const { escalation, history } = long(events)
    await restoreIncident(store, { escalation, history })
    expect(await store.readHistory(escalation.id)).toEqual(history)
    expect(await store.readEscalation(escalation.id)).toEqual(escalation)
  })

  test.each([0, 1, 2])(
    'cut off after %i commits is completed by restoring it again, and is not there before',
    async (commits) => {
      const store = createMemoryStore()
      const { escalation, history } = long(250)
      await expect(restoreIncident(diesAfter(store, commits), { escalation, history })).rejects.toThrow('died')
      expect(await store.readEscalation(escalation.id)).toBeUndefined()
      await restoreIncident(store, { escalation, history })
      expect(await store.readHistory(escalation.id)).toEqual(history)
      expect(await store.readEscalation(escalation.id)).toEqual(escalation)
    },
  )

  test('is not restored over one that is there', async () => {
    const store = createMemoryStore()
    const { escalation, history } = story()
    await restoreIncident(store, { escalation, history })
    await expect(restoreIncident(store, { escalation, history })).rejects.toThrow(PlainFailure)
    expect(await store.readHistory(escalation.id)).toEqual(history)
  })

  test('is not restored over the history of another', async () => {
    const store = createMemoryStore()
    const { escalation, history } = story()
    const [first] = history
    await store.commit([{ kind: 'history', escalationId: escalation.id, event: { ...first!, by: 'somebody' } }])
    await expect(restoreIncident(store, { escalation, history })).rejects.toThrow(PlainFailure)
    expect(await store.readEscalation(escalation.id)).toBeUndefined()
  })

  test('that is not there is said so in plain words', async () => {
    await expect(readIncident(createMemoryStore(), 'nothing')).rejects.toThrow('There is no incident nothing here.')
  })
})
