import { expect, test } from 'vitest'
import { forgetfulAdapter, memoryAdapter } from '../../../../../infra/local/login/memoryAdapter.ts'

test('what is kept is found by id and by uid, until it is destroyed', async () => {
  const adapter = memoryAdapter()
  await adapter.upsert('id-1', { uid: 'uid-1' }, 60)
  expect(await adapter.find('id-1')).toEqual({ uid: 'uid-1' })
  expect(await adapter.findByUid('uid-1')).toEqual({ uid: 'uid-1' })
  await adapter.destroy('id-1')
  expect(await adapter.find('id-1')).toBeUndefined()
})

test('what has expired is not found', async () => {
  const adapter = memoryAdapter()
  await adapter.upsert('id-1', { uid: 'uid-1' }, -1)
  expect(await adapter.find('id-1')).toBeUndefined()
  expect(await adapter.findByUid('uid-1')).toBeUndefined()
})

test('what is consumed is marked', async () => {
  const adapter = memoryAdapter()
  await adapter.upsert('id-1', {}, 60)
  await adapter.consume('id-1')
  expect(await adapter.find('id-1')).toEqual({ consumed: expect.any(Number) })
})

test('a revoked grant takes with it what it gave, and nothing else', async () => {
  const adapter = memoryAdapter()
  await adapter.upsert('id-1', { grantId: 'grant-1' }, 60)
  await adapter.upsert('id-2', { grantId: 'grant-2' }, 60)
  await adapter.revokeByGrantId('grant-1')
  expect([await adapter.find('id-1'), await adapter.find('id-2')]).toEqual([undefined, { grantId: 'grant-2' }])
})

test('sessions are forgotten at once', async () => {
  const adapter = forgetfulAdapter()
  await adapter.upsert('id-1', { uid: 'uid-1' }, 60)
  expect([await adapter.find('id-1'), await adapter.findByUid('uid-1')]).toEqual([undefined, undefined])
})
