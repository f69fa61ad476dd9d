import * as fc from 'fast-check'
import { test } from 'vitest'
import {
  postCall,
  postClearanceRequest,
  postClosure,
  postConfirmation,
  postDecision,
  postEscalation,
  postReceipt,
  postWithdrawal,
} from '../../../shared/contract/escalations.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { incident } from '../../fixtures/incident.ts'
import { holdsIn } from './invariants.ts'
import { startWorld, type World } from './world.ts'

const units = { 'home-head': 'home-care', 'schools-head': 'schools', director: 'admin', finance: 'it' } as const

const reporters = fc.constantFrom('home-head', 'schools-head', 'director', 'finance')
const anybody = fc.constantFrom('home-head', 'schools-head', 'health-head', 'director', 'finance', 'it-1', 'it-2')
const decision = fc.constantFrom('cleared', 'declined')
const place = fc.nat(5)

interface Deed {
  says: string
  does: (world: World) => Promise<void>
}

const idAt = ({ ids }: World, at: number): string | undefined => (ids.length === 0 ? undefined : ids[at % ids.length])

const logged = reporters.map((who): Deed => ({
  says: `${who} logs`,
  does: (world) =>
    world.ids.length >= 6 ? Promise.resolve() : world.send(who, postEscalation, incident({ unit: units[who] })),
}))

const about = (route: Route, bodies: fc.Arbitrary<(world: World) => Record<string, unknown>>): fc.Arbitrary<Deed> =>
  fc.tuple(anybody, place, bodies).map(([who, at, body]) => ({
    says: `${who} ${route.path} #${at} ${JSON.stringify(body)}`,
    does: async (world) => {
      const id = idAt(world, at)
      if (id !== undefined) await world.send(who, route, body(world), id)
    },
  }))

const always = (body: Record<string, unknown>) => fc.constant(() => body)

const calls = fc
  .tuple(fc.constantFrom('it:it-1', 'it:it-2', 'it:it-3', 'approver:finance'), fc.constantFrom('reached', 'noAnswer'))
  .map(([contactId, outcome]) => () => ({ contactId, outcome }))

const decisions = fc.tuple(decision, fc.array(place, { maxLength: 2 })).map(([word, others]) => (world: World) => ({
  decision: word,
  reason: 'Kritisk',
  alsoFor: others.flatMap((at) => idAt(world, at) ?? []),
}))

const spoken = fc.tuple(decision, fc.constantFrom('finance', 'director')).map(([word, by]) => (world: World) => ({
  decision: word,
  reason: 'Kritisk',
  spokenBy: by,
  spokenAt: world.clock.now(),
}))

const command = fc.oneof(
  { weight: 4, arbitrary: logged },
  { weight: 4, arbitrary: about(postCall, calls) },
  { weight: 3, arbitrary: about(postClearanceRequest, always({})) },
  { weight: 6, arbitrary: about(postDecision, decisions) },
  { weight: 3, arbitrary: about(postDecision, spoken) },
  {
    weight: 2,
    arbitrary: about(
      postConfirmation,
      fc.boolean().map((confirmed) => () => ({ confirmed })),
    ),
  },
  { weight: 2, arbitrary: about(postReceipt, always({ personId: 'it-2', explained: true })) },
  { weight: 2, arbitrary: about(postWithdrawal, always({ reason: 'Løste seg' })) },
  { weight: 1, arbitrary: about(postClosure, always({ outcome: 'solved' })) },
)

const passing = (says: string, minutes: fc.Arbitrary<number>, after: (world: World) => Promise<void>) =>
  minutes.map((some): Deed => ({
    says: `${some} minutes pass${says}`,
    does: async (world) => {
      world.pass(some)
      await after(world)
    },
  }))

/** A timer before its time, and one more time. */
const early = fc.nat(20).map((at): Deed => ({
  says: `timer ${at} fires early, twice`,
  does: async (world) => {
    const waiting = world.timers.waiting()
    const timer = waiting[at % Math.max(1, waiting.length)]
    if (!timer) return
    await Promise.all([world.deliver(timer.key), world.deliver(timer.key)])
  },
}))

const atOnce = fc.array(command, { minLength: 2, maxLength: 3 }).map((deeds): Deed => ({
  says: `at once: ${deeds.map(({ says }) => says).join(', ')}`,
  does: async (world) => {
    await Promise.all([...deeds.map(({ does }) => does(world)), world.wake()])
  },
}))

const deeds = fc.oneof(
  { weight: 12, arbitrary: command },
  { weight: 5, arbitrary: passing(', timers fire', fc.integer({ min: 1, max: 12 }), (world) => world.wake()) },
  { weight: 2, arbitrary: passing(', timers are late', fc.integer({ min: 5, max: 50 }), async () => {}) },
  { weight: 1, arbitrary: passing(', timers are later than anybody waits', fc.constant(75), (world) => world.wake()) },
  { weight: 2, arbitrary: early },
  { weight: 3, arbitrary: atOnce },
)

class Happens implements fc.AsyncCommand<object, World> {
  readonly #deed: Deed

  constructor(deed: Deed) {
    this.#deed = deed
  }

  check(): boolean {
    return true
  }

  async run(_: object, world: World): Promise<void> {
    await this.#deed.does(world)
    await holdsIn(world)
  }

  toString(): string {
    return this.#deed.says
  }
}

const stories = fc.commands([deeds.map((deed) => new Happens(deed))], { maxCommands: 40, size: 'max' })
const silent = fc.constantFrom<string[][]>([], [], ['finance'], ['director'], ['finance', 'director'])

test(
  'whatever happens in whatever order, an incident stays one, and nobody who waits is forgotten',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(stories, silent, async (story, withoutPhone) => {
        await fc.asyncModelRun(async () => ({ model: {}, real: await startWorld(withoutPhone) }), story)
      }),
      { interruptAfterTimeLimit: 12_000, numRuns: 400 },
    )
  },
)
