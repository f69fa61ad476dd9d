import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../../../shared/adapters/memory/memoryStore.ts'
import { earlierAnswer, rememberedAnswer } from '../../../../shared/http/idempotency.ts'
import { wallClock } from '../../../fixtures/wallClock.ts'

const asked = {
  idempotencyKey: 'key',
  fingerprint: 'of the body',
  route: 'POST /api/escalations',
  now: wallClock('2026-04-08T22:00'),
  claims: { sub: 'somebody' },
}

const storeThatRemembers = async () => {
  const store = createMemoryStore({ clock: { now: () => asked.now } })
  await store.commit(rememberedAnswer(asked, { id: 'first' }))
  return store
}

describe('the first answer to a key', () => {
  test('is there for the same person, route and body', async () => {
    const earlier = await earlierAnswer(await storeThatRemembers(), asked)
    expect(earlier?.body).toBe('{"id":"first"}')
  })

  test.each([
    ['another person', { claims: { sub: 'somebody else' } }],
    ['another route', { route: 'POST /api/agreements' }],
    ['another key', { idempotencyKey: 'other' }],
    ['no key', { idempotencyKey: undefined }],
  ])('is not there for %s', async (_, other) => {
    expect(await earlierAnswer(await storeThatRemembers(), { ...asked, ...other })).toBeUndefined()
  })

  test('refuses another body', async () => {
    const store = await storeThatRemembers()
    await expect(earlierAnswer(store, { ...asked, fingerprint: 'of another' })).rejects.toMatchObject({
      code: 'idempotencyKeyReused',
    })
  })

  test('is not kept where no key was sent', () => {
    expect(rememberedAnswer({ ...asked, idempotencyKey: undefined }, {})).toEqual([])
  })
})
