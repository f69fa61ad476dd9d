import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../../shared/domain/organization/organization.ts'
import { deleteSubscription, getSubscription, putSubscription } from '../../../shared/contract/subscription.ts'
import { addressOf, createWorld, type World } from '../../faults/support/world.ts'
import { collectLogs, counted } from '../../unit/shared/delivery/office.ts'

// Five people follow a unit each, all confirmed.
let world: World

beforeEach(async () => {
  world = await createWorld('2026-04-14T10:00')
})

const reconcile = () => world.start().audit('reconcile')
const kept = (person: string) => world.store.readSubscription(person)
const addressKept = async (person: string): Promise<string> => (await kept(person))?.address ?? ''

/** Vanished in percent, as an alarm sees it. */
const vanished = async (): Promise<number> => {
  const lines = collectLogs()
  await reconcile()
  return counted(lines, 'SubscriptionsVanished')
}

const changed = async (id: string, more: Partial<Person>) => {
  const person = await world.store.readPerson(addressOf(id))
  await world.store.commit([{ kind: 'person', person: { ...person!, ...more } }])
}

const sentNoticesOf = async (person: string): Promise<string[]> => {
  const units: string[] = []
  for (const { unit, address } of await world.store.allTopics())
    for await (const { email, state } of world.publisher.subscriptionsOf(address))
      if (email === addressOf(person) && state === 'confirmed') units.push(unit)
  return units
}

describe('a subscription that vanished at the publisher', () => {
  test('is ended, seen, and counted in percent of those that were confirmed', async () => {
    world.publisher.leave(await addressKept('nurse'))
    expect(await vanished()).toBe(20)
    expect(await kept('nurse')).toMatchObject({ state: 'ended' })
    expect(await world.start().asPerson('nurse').ask(getSubscription)).toMatchObject({ state: 'ended' })
    expect(await vanished()).toBe(0)
  })

  test('before it was confirmed is ended and counts for nothing', async () => {
    await world
      .start()
      .asPerson('finance')
      .ask(putSubscription, { body: { unit: 'admin' } })
    world.publisher.leave(await addressKept('finance'))
    expect(await vanished()).toBe(0)
    expect(await kept('finance')).toMatchObject({ state: 'ended' })
  })

  test('because somebody stopped it here counts for nothing', async () => {
    await world.start().asPerson('nurse').ask(deleteSubscription)
    expect(await vanished()).toBe(0)
  })
})

test('a subscription that was confirmed meanwhile is kept so', async () => {
  await world
    .start()
    .asPerson('finance')
    .ask(putSubscription, { body: { unit: 'admin' } })
  world.publisher.confirm(await addressKept('finance'))
  await reconcile()
  expect(await kept('finance')).toMatchObject({ state: 'confirmed' })
})

describe('who', () => {
  test('moved follows their new unit, and has to confirm it', async () => {
    await changed('nurse', { unit: 'schools' })
    await reconcile()
    expect(await kept('nurse')).toMatchObject({ state: 'pending', unit: 'schools' })
    expect(await sentNoticesOf('nurse')).toEqual([])
    world.publisher.confirm(await addressKept('nurse'))
    await reconcile()
    expect(await kept('nurse')).toMatchObject({ state: 'confirmed' })
    expect(await sentNoticesOf('nurse')).toEqual(['schools'])
  })

  test('moved to a unit that nobody follows yet gets a topic there', async () => {
    await changed('nurse', { unit: 'it' })
    await reconcile()
    expect(await kept('nurse')).toMatchObject({ state: 'pending', unit: 'it' })
    expect((await world.store.allTopics()).map(({ unit }) => unit)).toContain('it')
  })

  test('got another address has to confirm that one', async () => {
    await changed('nurse', { email: 'sykepleier@havnes.example' })
    await reconcile()
    expect(await kept('nurse')).toMatchObject({ state: 'pending', email: 'sykepleier@havnes.example' })
    expect(await sentNoticesOf('nurse')).toEqual([])
  })

  test('left is sent nothing any more', async () => {
    await world.store.commit([{ kind: 'personRemoved', login: addressOf('nurse') }])
    await reconcile()
    expect(await kept('nurse')).toMatchObject({ state: 'ended' })
    expect(await sentNoticesOf('nurse')).toEqual([])
  })

  test('stayed is left in peace', async () => {
    const before = await world.store.allSubscriptions()
    await reconcile()
    expect(await world.store.allSubscriptions()).toEqual(before)
  })
})

describe('what is confirmed and stands in no record of ours', () => {
  test('because somebody used an old link after switching, is taken away: one mail a person and notice', async () => {
    await world
      .start()
      .asPerson('finance')
      .ask(putSubscription, { body: { unit: 'admin' } })
    const old = await addressKept('finance')
    await world
      .start()
      .asPerson('finance')
      .ask(putSubscription, { body: { unit: 'it' } })
    world.publisher.confirm(await addressKept('finance'))
    world.publisher.confirm(old)
    expect(await sentNoticesOf('finance')).toEqual(expect.arrayContaining(['admin', 'it']))
    await reconcile()
    expect(await sentNoticesOf('finance')).toEqual(['it'])
    expect(await kept('finance')).toMatchObject({ state: 'confirmed', unit: 'it' })
  })

  test('because we were cut off before writing it down, is taken in', async () => {
    const topics = await world.store.allTopics()
    const schools = topics.find(({ unit }) => unit === 'schools')
    const address = await world.publisher.subscribe(schools?.address ?? '', addressOf('schools-head'))
    world.publisher.confirm(address)
    await reconcile()
    expect(await kept('schools-head')).toMatchObject({ state: 'confirmed', unit: 'schools', address })
    expect(await sentNoticesOf('schools-head')).toEqual(['schools'])
  })

  test.each([
    ['somebody who may not follow that unit', 'finance'],
    ['nobody we know', 'stranger'],
  ])('and is of %s, is taken away', async (_, person) => {
    const topics = await world.store.allTopics()
    const schools = topics.find(({ unit }) => unit === 'schools')
    world.publisher.confirm(await world.publisher.subscribe(schools?.address ?? '', addressOf(person)))
    await reconcile()
    expect(await sentNoticesOf(person)).toEqual([])
    expect(await kept(person)).toBeUndefined()
  })
})

test('one that fails does not keep the others from being looked at, and the auditor says that something failed', async () => {
  const lines = collectLogs()
  await changed('nurse', { unit: 'schools' })
  world.publisher.leave(await addressKept('teacher'))
  const publisher = { ...world.publisher }
  world.publisher.subscribe = async (topic, email) => {
    if (email === addressOf('nurse')) throw new Error('429')
    return publisher.subscribe(topic, email)
  }
  await expect(reconcile()).rejects.toThrow('Not all of reconcile could be done.')
  expect(await kept('teacher')).toMatchObject({ state: 'ended' })
  expect(counted(lines, 'AuditorRan')).toBe(1)
  expect(lines.map(({ code }) => code)).toContain('mendFailed')
})
