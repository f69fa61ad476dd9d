import { expect, test } from 'vitest'
import type { Replay, Store } from '../../../shared/ports.ts'
import { type CreateStore, given } from './createStore.ts'
import { replay } from './things.ts'
import { turnable } from './turnable.ts'

const read = (store: Store, { scope, key }: Replay) => store.readReplay(scope, key)

export const describeReplays = (createStore: CreateStore): void => {
  const shortly = '2026-11-23T20:00:00.001Z'

  test('a replay is there until it expires, and gone from that instant on', async () => {
    const { store, turnTo } = await turnable(createStore)
    await given(store, [{ kind: 'replay', replay: replay({ expiresAt: shortly }) }])
    expect(await read(store, replay())).toEqual(replay({ expiresAt: shortly }))
    turnTo(shortly)
    expect(await read(store, replay())).toBeUndefined()
  })

  test('a key may be used again when its replay has expired', async () => {
    const { store, turnTo } = await turnable(createStore)
    await given(store, [{ kind: 'replay', replay: replay({ expiresAt: shortly }) }])
    expect(await store.commit([{ kind: 'replay', replay: replay() }])).toEqual({ committed: false, lost: ['replay'] })
    turnTo(shortly)
    await given(store, [{ kind: 'replay', replay: replay() }])
    expect(await read(store, replay())).toEqual(replay())
  })

  test('the same key of another scope is another replay', async () => {
    const { store } = await turnable(createStore)
    const other = replay({ scope: 'p-2 POST /api/escalations' })
    await given(store, [
      { kind: 'replay', replay: replay() },
      { kind: 'replay', replay: other },
    ])
    expect(await read(store, replay())).toEqual(replay())
    expect(await read(store, other)).toEqual(other)
  })

  test('the body of a replay is kept to the letter', async () => {
    const { store } = await turnable(createStore)
    const body = '{"z": 1.50, "a": "Ŋ", "2": null,  "1": []}'
    await given(store, [{ kind: 'replay', replay: replay({ body }) }])
    const kept = await read(store, replay())
    expect(kept?.body).toBe(body)
  })
}
