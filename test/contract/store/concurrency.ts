import { expect, test } from 'vitest'
import type { Change } from '../../../shared/ports.ts'
import { type CreateStore, fixedClock, given } from './createStore.ts'
import { clearanceQueue, escalation, escalationId, logged } from './things.ts'

const log = (number: number): Change[] => [
  { kind: 'clearanceQueue', queue: clearanceQueue(2, escalationId(number)), expected: 1 },
  { kind: 'escalation', escalation: escalation(number), expected: 0 },
  { kind: 'history', escalationId: escalationId(number), event: logged(1) },
]

export const describeConcurrency = (createStore: CreateStore): void => {
  test.each([2, 20])('of %i commits decided on the same version at once exactly one is written', async (rivals) => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'clearanceQueue', queue: clearanceQueue(1), expected: 0 }])
    const outcomes = await Promise.all(Array.from({ length: rivals }, (_, number) => store.commit(log(number))))

    expect(outcomes.filter(({ committed }) => committed)).toHaveLength(1)
    expect(outcomes.filter(({ committed }) => !committed)).toEqual(
      Array.from({ length: rivals - 1 }, () => ({ committed: false, lost: ['clearanceQueue'] })),
    )
    const winner = escalationId(outcomes.findIndex(({ committed }) => committed))
    expect(await store.readClearanceQueue()).toEqual(clearanceQueue(2, winner))
    const { items } = await store.listEscalations(undefined, rivals)
    expect(items.map(({ id }) => id)).toEqual([winner])
  })

  test('commits about different things do not hinder each other', async () => {
    const store = await createStore(fixedClock)
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        given(store, [{ kind: 'escalation', escalation: escalation(number), expected: 0 }]),
      ),
    )
    const { items } = await store.listEscalations(undefined, 100)
    expect(items).toHaveLength(20)
  })
}
