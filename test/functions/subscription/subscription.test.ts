import { beforeEach, describe, expect, test } from 'vitest'
import { deleteSubscription, getSubscription, putSubscription } from '../../../shared/contract/subscription.ts'
import { createWorld, type World } from '../../faults/support/world.ts'

// `finance` belongs to admin and leads IT; `schools-head` leads their own unit. Neither follows anything.
let world: World

beforeEach(async () => {
  world = await createWorld('2026-04-14T10:00')
})

const seen = (person: string) => world.start().asPerson(person).ask(getSubscription)
const follow = (person: string, unit: string) => world.start().asPerson(person).ask(putSubscription, { body: { unit } })
const stop = (person: string) => world.start().asPerson(person).ask(deleteSubscription)
const kept = (person: string) => world.store.readSubscription(person)

const confirm = async (person: string) => {
  const subscription = await kept(person)
  world.publisher.confirm(subscription?.address ?? '')
}
const followed = async (person: string, unit: string) => {
  await follow(person, unit)
  await confirm(person)
  expect(await seen(person)).toMatchObject({ state: 'confirmed', unit })
}

/** The units whose notices somebody is sent, as the publisher has it. */
const sentNoticesOf = async (person: string): Promise<string[]> => {
  const units: string[] = []
  for (const { unit, address } of await world.store.allTopics())
    for await (const { email, state } of world.publisher.subscriptionsOf(address))
      if (email === `${person}@havnes.example` && state === 'confirmed') units.push(unit)
  return units
}

describe('somebody may follow', () => {
  test('their own unit, and is asked by mail to confirm it', async () => {
    expect(await seen('finance')).toEqual({ state: 'none' })
    const pending = { state: 'pending', unit: 'admin', email: 'finance@havnes.example' }
    expect(await follow('finance', 'admin')).toEqual(pending)
    expect(await seen('finance')).toEqual(pending)
    expect(await sentNoticesOf('finance')).toEqual([])
    await confirm('finance')
    expect(await seen('finance')).toEqual({ ...pending, state: 'confirmed' })
    expect(await kept('finance')).toMatchObject({ state: 'confirmed' })
  })

  test('a unit that they lead', async () => {
    await followed('finance', 'it')
    expect(await sentNoticesOf('finance')).toEqual(['it'])
  })

  test.each(['schools', 'health'])('no unit of others: %s', async (unit) => {
    expect(await world.start().asPerson('finance').refused(putSubscription, { body: { unit } })).toMatchObject({
      status: 403,
      code: 'unitNotYours',
    })
    expect(await kept('finance')).toBeUndefined()
  })

  test('no unit that is not there', async () => {
    expect(
      await world
        .start()
        .asPerson('finance')
        .refused(putSubscription, { body: { unit: 'library' } }),
    ).toMatchObject({
      code: 'unitUnknown',
      errors: [{ pointer: '/unit' }],
    })
  })

  test('nothing where the file gives them no address', async () => {
    const person = await world.store.readPerson('finance@havnes.example')
    const { email: _, ...without } = person!
    await world.store.commit([{ kind: 'person', person: without }])
    expect(
      await world
        .start()
        .asPerson('finance')
        .refused(putSubscription, { body: { unit: 'admin' } }),
    ).toMatchObject({
      code: 'emailMissing',
    })
  })
})

describe('asked twice', () => {
  test('to follow what is confirmed, nothing happens', async () => {
    await followed('finance', 'admin')
    const before = await kept('finance')
    expect(await follow('finance', 'admin')).toMatchObject({ state: 'confirmed' })
    expect(await kept('finance')).toEqual(before)
  })

  test('to follow what is pending, it is one subscription still', async () => {
    await follow('finance', 'admin')
    const before = await kept('finance')
    await follow('finance', 'admin')
    expect(await kept('finance')).toMatchObject({ state: 'pending', address: before?.address })
    await confirm('finance')
    expect(await sentNoticesOf('finance')).toEqual(['admin'])
  })

  test('to stop, it has stopped', async () => {
    await followed('finance', 'admin')
    expect(await stop('finance')).toMatchObject({ state: 'ended', unit: 'admin' })
    expect(await stop('finance')).toMatchObject({ state: 'ended' })
    expect(await sentNoticesOf('finance')).toEqual([])
  })

  test('to stop what was never begun, there is nothing', async () => {
    expect(await stop('finance')).toEqual({ state: 'none' })
  })
})

describe('somebody who', () => {
  test('ends it by the link in a mail sees so at once', async () => {
    await followed('finance', 'admin')
    world.publisher.leave((await kept('finance'))?.address ?? '')
    expect(await seen('finance')).toMatchObject({ state: 'ended', unit: 'admin' })
    expect(await kept('finance')).toMatchObject({ state: 'ended' })
  })

  test('never confirms is told that it ended, once SNS has let it go', async () => {
    await follow('finance', 'admin')
    world.publisher.leave((await kept('finance'))?.address ?? '')
    expect(await seen('finance')).toMatchObject({ state: 'ended' })
  })

  test('switches follows the new unit only, once it is confirmed', async () => {
    await followed('finance', 'admin')
    expect(await follow('finance', 'it')).toMatchObject({ state: 'pending', unit: 'it' })
    expect(await sentNoticesOf('finance')).toEqual([])
    await confirm('finance')
    expect(await seen('finance')).toMatchObject({ state: 'confirmed', unit: 'it' })
    expect(await sentNoticesOf('finance')).toEqual(['it'])
  })

  test('ended it may begin again', async () => {
    await followed('finance', 'admin')
    await stop('finance')
    await followed('finance', 'admin')
    expect(await sentNoticesOf('finance')).toEqual(['admin'])
  })
})
