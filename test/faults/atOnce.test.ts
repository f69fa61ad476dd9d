import { describe, expect, it } from 'vitest'
import { later } from '../../shared/domain/time/instant.ts'
import { toldTo } from '../fixtures/mails.ts'
import { seededRandom } from '../fixtures/seededRandom.ts'
import { wallClock } from '../fixtures/wallClock.ts'
import { jittered } from './support/jitter.ts'
import { messagesIn, unfinishedIn } from './support/outcome.ts'
import { passTime } from './support/passTime.ts'
import { agreementTime } from './support/useCases/agreements.ts'
import { agreed, approve, cancel, drafted } from './support/useCases/agreementSteps.ts'
import { recordAbsence } from './support/useCases/availability.ts'
import { createWorld, everybody, ofHealth, type World } from './support/world.ts'

const ways = Array.from({ length: 25 }, (_, seed) => seed)

/** A world whose calls take ever different times. */
const hurriedWorld = async (at: string, seed: number): Promise<World> => {
  const random = seededRandom(seed)
  return createWorld(at, undefined, (adapter) => jittered(adapter, random))
}

/** The next timer's message, at its time. */
const nextDue = (world: World) => {
  const [next] = world.timers.waiting()
  if (!next) throw new Error('No timer waits.')
  world.moveTo(next.at)
  world.timers.fire(next.at)
  return next.key
}

const told = (world: World, person = 'nurse') => toldTo(world, person, 'agreement')

describe('at once', () => {
  it('two deliverers and an auditor send a reminder once', async () => {
    for (const seed of ways) {
      const world = await hurriedWorld(agreementTime.at, seed)
      await agreed(world)
      const key = nextDue(world)
      world.moveTo(later(world.now(), 'PT2M'))
      await Promise.all([world.start().deliver(key), world.start().deliver(key), world.start().audit('mend')])
      for (const person of ofHealth) expect(told(world, person), `way ${seed}`).toEqual(['announced', 'reminder'])
    }
  })

  it('two approvals announce an agreement once', async () => {
    for (const seed of ways) {
      const world = await hurriedWorld(agreementTime.at, seed)
      const id = await drafted(world)
      await Promise.all([approve(id)(world.start()), approve(id)(world.start())])
      await passTime(world, later(world.now(), 'PT20M'))
      for (const person of ofHealth) expect(told(world, person), `way ${seed}`).toEqual(['announced'])
    }
  })

  it('an approval and a cancellation leave nobody believing in it', async () => {
    for (const seed of ways) {
      const world = await hurriedWorld(agreementTime.at, seed)
      const id = await drafted(world)
      await Promise.all([approve(id)(world.start()), cancel(id)(world.start())])
      await passTime(world, wallClock(agreementTime.until))
      for (const person of ofHealth)
        expect([[], ['announced', 'cancelled']], `way ${seed}`).toContainEqual(told(world, person))
    }
  })

  it('a reminder and a cancellation send what was begun, and then that it is cancelled', async () => {
    for (const seed of ways) {
      const world = await hurriedWorld(agreementTime.at, seed)
      const id = await agreed(world)
      const key = nextDue(world)
      await Promise.all([world.start().deliver(key), cancel(id)(world.start())])
      await passTime(world, wallClock(agreementTime.until))
      expect(await unfinishedIn(world), `way ${seed}`).toEqual([])
      for (const person of ofHealth) {
        const kinds = told(world, person)
        expect(
          kinds.filter((kind) => kind !== 'reminder'),
          `way ${seed}`,
        ).toEqual(['announced', 'cancelled'])
        expect(kinds.at(-1), `way ${seed}`).toBe('cancelled')
      }
    }
  })

  it('two absences that only together make IT reduced announce that once, to everybody', async () => {
    for (const seed of ways) {
      const world = await hurriedWorld('2026-04-10T10:00', seed)
      const [one, other] = ['it-1', 'it-2'].map((person) =>
        recordAbsence(person, { headers: { 'idempotency-key': person } }),
      )
      const answers = await Promise.all([one!(world.start()), other!(world.start())])
      expect(answers, `way ${seed}`).toMatchObject([{ status: 201 }, { status: 201 }])
      await passTime(world, wallClock('2026-04-12T10:00'))
      for (const person of everybody)
        expect(toldTo(world, person, 'availability'), `way ${seed}`).toEqual(['announced'])
    }
  })
})

describe('a schedule', () => {
  it('that fires twice sends once', async () => {
    const world = await createWorld(agreementTime.at)
    await agreed(world)
    const key = nextDue(world)
    await world.start().deliver(key)
    await world.start().deliver(key)
    expect(told(world)).toEqual(['announced', 'reminder'])
  })

  it('that fires before its time sends nothing yet', async () => {
    const world = await createWorld(agreementTime.at)
    await agreed(world)
    const [next] = world.timers.waiting()
    await world.start().deliver(next!.key)
    expect(told(world)).toEqual(['announced'])
  })

  it('that fires 23 hours late, with nobody else about, still reminds: the agreement has not begun', async () => {
    const world = await createWorld(agreementTime.at)
    await agreed(world)
    const week = nextDue(world)
    world.moveTo(later(world.now(), 'PT23H'))
    await world.start().deliver(week)
    const day = nextDue(world)
    world.moveTo(later(world.now(), 'PT23H'))
    await world.start().deliver(day)
    expect(told(world)).toEqual(['announced', 'reminder', 'reminder'])
  })

  it('that fires 23 hours late finds that the auditor has sent it', async () => {
    const world = await createWorld(agreementTime.at)
    await agreed(world)
    const key = nextDue(world)
    await passTime(world, later(world.now(), 'PT23H'))
    expect(told(world)).toEqual(['announced', 'reminder'])
    await world.start().deliver(key)
    expect(told(world)).toEqual(['announced', 'reminder'])
  })

  it('that fires when the agreement has begun reminds nobody: the message is missed', async () => {
    const world = await createWorld(agreementTime.at)
    await agreed(world)
    nextDue(world)
    const day = nextDue(world)
    world.moveTo(wallClock('2026-04-24T16:00'))
    await world.start().deliver(day)
    expect(told(world)).toEqual(['announced'])
    expect(await unfinishedIn(world)).toContainEqual(expect.stringContaining('reminder-P1D: missed'))
  })

  it('of an agreement that is cancelled since reminds nobody', async () => {
    const world = await createWorld(agreementTime.at)
    const id = await agreed(world)
    await cancel(id)(world.start())
    for (const _ of ['P7D', 'P1D']) await world.start().deliver(nextDue(world))
    expect(told(world)).toEqual(['announced', 'cancelled'])
    const reminders = (await messagesIn(world)).filter(({ id: name }) => name.includes('reminder'))
    expect(reminders.map(({ state }) => state)).toEqual(['superseded', 'superseded'])
  })

  it('that never fires is made up for by the auditor', async () => {
    const world = await createWorld(agreementTime.at)
    await agreed(world)
    const times = world.timers.waiting().map(({ at }) => at)
    world.timers.fire(wallClock(agreementTime.until))
    for (const at of times) {
      world.moveTo(later(at, 'PT1M29S'))
      await world.start().audit('mend')
      const before = told(world).length
      world.moveTo(later(at, 'PT1M30S'))
      await world.start().audit('mend')
      expect(told(world)).toHaveLength(before + 1)
    }
    expect(told(world)).toEqual(['announced', 'reminder', 'reminder'])
  })

  it('that could not be made is made by the auditor', async () => {
    const world = await createWorld(agreementTime.at)
    world.timers.behave('fails')
    await agreed(world)
    expect(world.timers.waiting()).toEqual([])
    world.timers.behave('obeys')
    await world.start().audit('mend')
    expect(world.timers.waiting()).toHaveLength(2)
  })
})

describe('while SNS', () => {
  it('is down for two hours mail waits, and then comes once', async () => {
    const world = await createWorld(agreementTime.at)
    world.publisher.behave('fails')
    await agreed(world)
    await passTime(world, later(world.now(), 'PT2H'))
    expect(told(world)).toEqual([])
    world.publisher.behave('obeys')
    await passTime(world, wallClock(agreementTime.until))
    for (const person of ofHealth) expect(told(world, person)).toEqual(['announced', 'reminder', 'reminder'])
    expect(await unfinishedIn(world)).toEqual([])
  })

  it('refuses, the message has failed, where the IT lead sees it; the reminder announces it', async () => {
    const world = await createWorld(agreementTime.at)
    world.publisher.behave('refuses')
    await agreed(world)
    expect(await unfinishedIn(world)).toContainEqual(expect.stringContaining('announced: failed'))
    world.publisher.behave('obeys')
    await passTime(world, wallClock(agreementTime.until))
    expect(told(world)).toEqual(['announced', 'reminder'])
  })
})
