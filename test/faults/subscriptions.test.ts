import { describe, expect, test } from 'vitest'
import { deleteSubscription, putSubscription } from '../../shared/contract/subscription.ts'
import { inCall } from './support/mortal.ts'
import { orDeath } from './support/passTime.ts'
import type { Act } from './support/useCases/useCase.ts'
import { addressOf, createWorld, type World } from './support/world.ts'

const person = 'finance'

const follow =
  (unit: string): Act =>
  (process) =>
    process.asPerson(person).send(putSubscription, { body: { unit } })

const stop: Act = (process) => process.asPerson(person).send(deleteSubscription)

const listed = async (world: World) => {
  const found: { unit: string; state: string; address: string | null }[] = []
  for (const { unit, address: topic } of await world.store.allTopics())
    for await (const { email, state, address } of world.publisher.subscriptionsOf(topic))
      if (email === addressOf(person)) found.push({ unit, state, address })
  return found
}

/** The person uses the link in every mail they got. */
const confirmAll = async (world: World): Promise<void> => {
  for (const { address: topic } of await world.store.allTopics()) {
    const again = await world.publisher.subscribe(topic, 'nobody@havnes.example')
    const last = Number(again.split('/').at(-1))
    for (let made = 1; made < last; made += 1) world.publisher.confirm(`${topic}/${made}`)
    world.publisher.leave(again)
  }
}

const following = async (unit: string): Promise<World> => {
  const world = await createWorld('2026-04-14T10:00')
  await follow(unit)(world.start())
  await confirmAll(world)
  await world.start().audit('reconcile')
  return world
}

/** What somebody does, in which world, and what they follow then. */
const doings: [string, () => Promise<World>, Act, string[]][] = [
  ['begins', () => createWorld('2026-04-14T10:00'), follow('admin'), ['admin']],
  ['begins as the first of a unit', () => createWorld('2026-04-14T10:00'), follow('it'), ['it']],
  ['switches', () => following('admin'), follow('it'), ['it']],
  ['stops', () => following('admin'), stop, []],
]

describe.each(doings)('while somebody %s', (_, prepare, act, expected) => {
  test('any call may be the last: in the end they follow one unit at most, and our record says so', async () => {
    const well = await prepare()
    const living = well.start()
    await act(living)
    for (let diesIn = 1; diesIn <= living.calls.length; diesIn += 1)
      for (const isRetried of [false, true]) {
        const where = `dies in call ${diesIn}, ${isRetried ? '' : 'not '}asked for again`
        const world = await prepare()
        await orDeath(world.start(inCall(diesIn)), act)
        if (isRetried) await act(world.start())
        await confirmAll(world)
        await world.start().audit('reconcile')
        const record = await world.store.readSubscription(person)
        const sent = await listed(world)
        expect.soft(sent.length, where).toBeLessThanOrEqual(1)
        const [only] = sent
        if (only) expect.soft(record, where).toMatchObject({ ...only, state: 'confirmed' })
        else expect.soft(record?.state ?? 'none', where).not.toBe('confirmed')
      }
  })

  test('and who asks again gets what they asked for', async () => {
    const well = await prepare()
    const living = well.start()
    await act(living)
    for (let diesIn = 1; diesIn <= living.calls.length; diesIn += 1) {
      const world = await prepare()
      await orDeath(world.start(inCall(diesIn)), act)
      await act(world.start())
      await confirmAll(world)
      await world.start().audit('reconcile')
      expect
        .soft(
          (await listed(world)).map(({ unit }) => unit),
          `dies in call ${diesIn}`,
        )
        .toEqual(expected)
    }
  })
})
