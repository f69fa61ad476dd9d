import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryPublisher, type MemoryPublisher } from '../../../../shared/adapters/memory/publisher.ts'
import { createMemoryStore } from '../../../../shared/adapters/memory/memoryStore.ts'
import type { Store, Subscription } from '../../../../shared/ports.ts'
import { follow } from '../../../../shared/subscriptions/follow.ts'
import { reconciled } from '../../../../shared/subscriptions/reconciled.ts'
import { stopFollowing } from '../../../../shared/subscriptions/stopFollowing.ts'

const now = '2026-04-14T08:00:00.000Z'
const organizationName = 'Havnes kommune'
const nurse = { personId: 'nurse', email: 'nurse@havnes.example' }

let store: Store
let publisher: MemoryPublisher
let needs: { store: Store; publisher: MemoryPublisher; topicPrefix: string }

beforeEach(() => {
  store = createMemoryStore({ clock: { now: () => now } })
  publisher = createMemoryPublisher()
  needs = { store, publisher, topicPrefix: 'vaktlinje-' }
})

const following = async (unit: string, kept?: Subscription): Promise<Subscription> => {
  const subscription = await follow(needs, kept, { ...nurse, unit }, { now, organizationName })
  if (!subscription) throw new Error('Somebody else was faster.')
  return subscription
}

const confirmed = async (unit: string): Promise<Subscription> => {
  const pending = await following(unit)
  publisher.confirm(pending.address ?? '')
  return reconciled(needs, pending)
}

const stateOf = ({ address }: Subscription) => publisher.subscriptionState(address ?? '')

describe('to follow a unit', () => {
  it('makes its topic the first time, and asks the person', async () => {
    const subscription = await following('home-care')
    expect(await store.allTopics()).toEqual([{ unit: 'home-care', address: 'vaktlinje-home-care' }])
    expect(subscription).toMatchObject({ ...nurse, unit: 'home-care', state: 'pending', since: now, version: 1 })
    expect(await stateOf(subscription)).toBe('pending')
    expect(await store.readSubscription('nurse')).toEqual(subscription)
  })

  it('that one follows already changes nothing', async () => {
    const kept = await confirmed('home-care')
    expect(await following('home-care', kept)).toBe(kept)
  })

  it('instead of another leaves that one only when the new question has been asked', async () => {
    const kept = await confirmed('home-care')
    publisher.behave('fails')
    await expect(following('schools', kept)).rejects.toThrow('Failed, as it was told to.')
    publisher.behave('obeys')
    expect(await stateOf(kept)).toBe('confirmed')
    await following('schools', kept)
    expect(await stateOf(kept)).toBe('gone')
  })

  it('twice at once, only one is written down', async () => {
    const sender = { now, organizationName }
    const both = await Promise.all([
      follow(needs, undefined, { ...nurse, unit: 'home-care' }, sender),
      follow(needs, undefined, { ...nurse, unit: 'schools' }, sender),
    ])
    expect(both.filter((one) => one === undefined)).toHaveLength(1)
  })
})

describe('what the publisher sees', () => {
  it('is written down when it is something new', async () => {
    const kept = await confirmed('home-care')
    expect(kept).toMatchObject({ state: 'confirmed', version: 2 })
    expect(await store.readSubscription('nurse')).toEqual(kept)
    publisher.leave(kept.address ?? '')
    expect(await reconciled(needs, kept)).toMatchObject({ state: 'ended', version: 3 })
  })

  it('is not asked about what has ended', async () => {
    const ended = await stopFollowing(needs, await confirmed('home-care'))
    publisher.behave('fails')
    expect(ended && (await reconciled(needs, ended))).toBe(ended)
  })
})

describe('to stop', () => {
  it('ends it here and at the publisher', async () => {
    const kept = await confirmed('home-care')
    expect(await stopFollowing(needs, kept)).toMatchObject({ state: 'ended', address: null, version: 3 })
    expect(await stateOf(kept)).toBe('gone')
  })

  it('what was never confirmed ends it here; there it runs out by itself', async () => {
    const kept = await following('home-care')
    expect(await stopFollowing(needs, kept)).toMatchObject({ state: 'ended' })
    expect(await stateOf(kept)).toBe('pending')
  })

  it('what changed meanwhile is refused', async () => {
    const kept = await following('home-care')
    await following('schools', kept)
    expect(await stopFollowing(needs, kept)).toBeUndefined()
  })
})
