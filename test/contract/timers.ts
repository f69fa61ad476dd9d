import { describe, expect, test } from 'vitest'
import type { SetTimer } from '../../shared/adapters/memory/timers.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { MessageKey, Timers } from '../../shared/ports.ts'

/** Timers, what they hold, and time that can be let pass. */
export interface TimersWorld {
  timers: Timers
  /** Those that have not fired, in no order; `at` as precisely as they are kept. */
  waiting: () => Promise<SetTimer[]>
  /** Lets time pass until then, and tells who was woken meanwhile, in order. Absent where nothing fires. */
  passUntil?: (instant: Instant) => Promise<MessageKey[]>
}

/** What a world cannot do, each with the reason. Nothing is skipped: the lack itself is tested. */
export interface TimersLacks {
  /** Nothing is ever woken. */
  firing?: string
}

type CreateWorld = (startsAt: Instant) => Promise<TimersWorld>

const startsAt = '2027-03-01T12:00:00.000Z'
const keyOf = (id: string): MessageKey => ({ subject: { type: 'agreement', id: `agreement-${id}` }, id })

let made = 0
const fresh = (what: string): string => {
  made += 1
  return `${what}-${process.pid}-${Date.now().toString(36)}.${made}_x`
}

/** What all `Timers` must do, whatever they are made of. */
export const describeTimers = (name: string, createWorld: CreateWorld, lacks: TimersLacks = {}): void => {
  describe(`the timers ${name}`, () => {
    describeSetting(createWorld)
    if (lacks.firing === undefined) describeFiring(createWorld)
    else describeNoFiring(createWorld, lacks.firing)
  })
}

const describeSetting = (createWorld: CreateWorld): void => {
  test('a timer keeps its name, its instant and its key', async () => {
    const { timers, waiting } = await createWorld(startsAt)
    const name = fresh('message')
    await timers.set(name, '2027-03-28T01:30:00.000Z', keyOf(name))
    expect(await waiting()).toEqual([{ name, at: '2027-03-28T01:30:00.000Z', key: keyOf(name) }])
  })

  test('a key comes back whatever it holds', async () => {
    const { timers, waiting } = await createWorld(startsAt)
    const key: MessageKey = { subject: { type: 'escalation', id: 'æ "ø" \\ å <b>' }, id: 'x&y' }
    await timers.set(fresh('message'), '2027-03-02T12:00:00.000Z', key)
    expect((await waiting()).map((timer) => timer.key)).toEqual([key])
  })

  test('the same name again changes nothing', async () => {
    const { timers, waiting } = await createWorld(startsAt)
    const name = fresh('message')
    await timers.set(name, '2027-03-02T12:00:00.000Z', keyOf(name))
    await timers.set(name, '2027-03-02T12:00:00.000Z', keyOf(name))
    await timers.set(name, '2027-04-02T12:00:00.000Z', keyOf('other'))
    expect(await waiting()).toEqual([{ name, at: '2027-03-02T12:00:00.000Z', key: keyOf(name) }])
  })

  test('ten of the same name at once are one', async () => {
    const { timers, waiting } = await createWorld(startsAt)
    const name = fresh('message')
    await Promise.all(Array.from({ length: 10 }, () => timers.set(name, '2027-03-02T12:00:00.000Z', keyOf(name))))
    expect(await waiting()).toHaveLength(1)
  })

  test('a name may be as long as a message id, 64 characters', async () => {
    const { timers, waiting } = await createWorld(startsAt)
    const name = fresh('message').padEnd(64, 'x')
    await timers.set(name, '2027-03-02T12:00:00.000Z', keyOf(name))
    expect(await waiting()).toMatchObject([{ name }])
  })
}

const describeNoFiring = (createWorld: CreateWorld, reason: string): void => {
  test(`what is set stays set here: ${reason}`, async () => {
    const { timers, waiting } = await createWorld(startsAt)
    const name = fresh('message')
    await timers.set(name, '2000-01-01T00:00:00.000Z', keyOf(name))
    expect(await waiting()).toMatchObject([{ name }])
  })
}

const describeFiring = (createWorld: CreateWorld): void => {
  const firing = async () => {
    const world = await createWorld(startsAt)
    if (!world.passUntil) throw new Error('This world must say what it lacks.')
    return { ...world, passUntil: world.passUntil }
  }

  test('nobody is woken before the time, and once at it', async () => {
    const { timers, passUntil, waiting } = await firing()
    await timers.set(fresh('message'), '2027-03-02T12:00:00.000Z', keyOf('one'))
    expect(await passUntil('2027-03-02T11:59:59.999Z')).toEqual([])
    expect(await passUntil('2027-03-02T12:00:00.000Z')).toEqual([keyOf('one')])
    expect(await waiting()).toEqual([])
    expect(await passUntil('2027-06-02T12:00:00.000Z')).toEqual([])
  })

  test('a time between two seconds never fires early', async () => {
    const { timers, passUntil } = await firing()
    await timers.set(fresh('message'), '2027-03-02T12:00:00.250Z', keyOf('one'))
    expect(await passUntil('2027-03-02T12:00:00.249Z')).toEqual([])
    expect(await passUntil('2027-03-02T12:00:01.000Z')).toEqual([keyOf('one')])
  })

  test('all that falls due in weeks that pass is woken in the order of its time', async () => {
    const { timers, passUntil } = await firing()
    await timers.set(fresh('message'), '2027-03-28T01:30:00.000Z', keyOf('third'))
    await timers.set(fresh('message'), '2027-03-02T12:00:00.000Z', keyOf('first'))
    await timers.set(fresh('message'), '2027-05-01T12:00:00.000Z', keyOf('later'))
    await timers.set(fresh('message'), '2027-03-28T00:30:00.000Z', keyOf('second'))
    expect(await passUntil('2027-04-01T00:00:00.000Z')).toEqual([keyOf('first'), keyOf('second'), keyOf('third')])
  })
}
