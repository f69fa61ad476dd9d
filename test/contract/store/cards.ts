import { expect, test } from 'vitest'
import type { Change } from '../../../shared/ports.ts'
import { type CreateStore, fixedClock, given } from './createStore.ts'
import { turnable } from './turnable.ts'
import { card } from './upkeep.ts'

export const describeCards = (createStore: CreateStore): void => {
  test('all cards are listed, whoever has them and whether they are good or not', async () => {
    const store = await createStore(fixedClock)
    const cards = [
      card('a', { personId: 'p-2' }),
      card('b', { revoked: { at: '2026-11-23T20:00:00.000Z', by: 'p-3' } }),
      card('c', { expiresAt: '2026-11-23T20:00:00.000Z' }),
    ]
    await given(
      store,
      cards.map((one): Change => ({ kind: 'card', card: one, expected: 0 })),
    )
    const listed = await store.listCards()
    expect(listed.toSorted((one, other) => (one.secretHash < other.secretHash ? -1 : 1))).toStrictEqual(cards)
  })

  test('a card that is revoked says so at the next look', async () => {
    const store = await createStore(fixedClock)
    await given(store, [{ kind: 'card', card: card('a'), expected: 0 }])
    const revoked = card('a', { version: 2, revoked: { at: '2026-11-23T20:00:00.000Z', by: 'p-3' } })
    await given(store, [{ kind: 'card', card: revoked, expected: 1 }])
    expect(await store.readCard('a')).toStrictEqual(revoked)
  })

  test('a card that need not be known any more is gone from that instant on', async () => {
    const { store, turnTo } = await turnable(createStore)
    const keptUntil = '2026-11-23T20:00:00.001Z'
    await given(store, [{ kind: 'card', card: card('a', { keptUntil }), expected: 0 }])
    expect(await store.listCards()).toHaveLength(1)
    turnTo(keptUntil)
    expect(await store.readCard('a')).toBeUndefined()
    expect(await store.listCards()).toEqual([])
  })
}
