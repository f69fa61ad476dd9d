import * as fc from 'fast-check'
import type { Escalation, EscalationId } from '../../../../../shared/domain/escalation/escalation.ts'
import { isOver } from '../../../../../shared/domain/escalation/stateTable.ts'
import { roleNames, type ApproverRole } from '../../../../../shared/domain/organization/organization.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { phones } from '../../../../fixtures/phones.ts'

const reporters = ['home-head', 'schools-head', 'director', 'finance', 'health-head']
const who = fc.constantFrom(...reporters, 'stand-in', 'it-1', 'it-2', 'it-3')
const decision = fc.constantFrom('cleared' as const, 'declined' as const)

const mostIncidents = 4
const ids = Array.from({ length: mostIncidents }, (_, place) => `incident-${place}`)
const id = fc.constantFrom(...ids)

/** One thing that happens, and how a failing story tells of it. */
interface Step {
  take: (world: Incidents) => void
}

/** A step about an incident that has been logged; about another it does nothing. */
const about = <Given>(
  does: string,
  weight: number,
  given: fc.Arbitrary<Given>,
  take: (world: Incidents, id: EscalationId, given: Given) => void,
) =>
  step(does, weight, fc.tuple(id, given), (world, [one, more]) => {
    if (world.kept.has(one)) take(world, one, more)
  })

const step = <Given>(
  does: string,
  weight: number,
  given: fc.Arbitrary<Given>,
  take: (world: Incidents, given: Given) => void,
): { weight: number; arbitrary: fc.Arbitrary<Step> } => ({
  weight,
  arbitrary: given.map((one) => ({
    take: (world: Incidents) => take(world, one),
    [fc.toStringMethod]: () => `${does} ${JSON.stringify(one)}`,
  })),
})

const calls = fc.record({
  by: who,
  to: fc.constantFrom('it:it-1', 'it:it-2', 'it:it-3', 'approver:director'),
  outcome: fc.constantFrom('reached' as const, 'noAnswer' as const),
})

const deciders = fc.oneof(
  fc.constantFrom('finance', 'director', 'stand-in', 'it-1'),
  fc.constantFrom(...roleNames).map((role) => ({ code: { role, issue: 0 } })),
)

const steps = fc.oneof(
  step('log', 3, fc.constantFrom(...reporters), (world, by) => {
    const next = ids[world.kept.size]
    if (next !== undefined) world.log(by, next)
  }),
  about('call', 4, calls, (world, one, { by, to, outcome }) => world.call(by, to, outcome, one)),
  about('request', 2, fc.constant({}), (world, one) => world.request(world.escalation(one).reporter, one)),
  about('decide', 4, fc.tuple(deciders, decision, fc.subarray(ids)), (world, one, [by, word, also]) =>
    world.decide(by, { decision: word }, one, ...also.filter((other) => world.kept.has(other))),
  ),
  about('spoken', 1, fc.tuple(fc.constantFrom('finance', 'director', 'stand-in'), decision), (world, one, [by, word]) =>
    world.decide(world.escalation(one).reporter, { decision: word, spoken: { by, at: world.now } }, one),
  ),
  about('answer', 1, fc.tuple(who, fc.boolean()), (world, one, [by, confirmed]) => world.answer(by, confirmed, one)),
  about('receive', 1, fc.tuple(who, who), (world, one, [by, personId]) => world.receive(by, personId, one)),
  about('withdraw', 1, who, (world, one, by) => world.withdraw(by, one)),
  about('close', 1, who, (world, one, by) => world.close(by, {}, one)),
  step('pass', 3, fc.nat(50), (world, minutes) => world.untilInstant(later(world.now, `PT${minutes}M`))),
  step('pass, and send all at the end', 2, fc.nat(50), (world, minutes) => {
    world.now = later(world.now, `PT${minutes}M`)
    world.sendDue()
  }),
  // A timer that fires early, again, or for what is overtaken.
  step('fire', 2, fc.nat(200), (world, number) => {
    const all = [...world.messages.values()]
    const message = all[number % Math.max(1, all.length)]
    if (message !== undefined && message.dueAt <= world.now) world.deliver(message.id)
  }),
)

/** Nights, one with a change of the clock, and days; posts that are vacant, doubled and acted for; phones that are not there. */
const worlds = fc.record({
  at: fc.constantFrom(
    '2026-04-08T03:00',
    '2026-04-08T15:50',
    '2026-03-29T01:40',
    '2026-04-07T23:40',
    '2026-04-08T10:00',
  ),
  withoutPhone: fc.subarray(['finance', 'director', 'it-1', 'it-2', 'it-3']),
  refused: fc.subarray([phones.finance, phones.director, '+4749000031', '+4749000032', '+4749000033']),
  directory: fc.record({
    roles: fc.record({
      itSuperior: fc.constantFrom<Partial<ApproverRole>>(
        {},
        { holder: null },
        { holder: 'director' },
        { acting: [{ person: 'stand-in', from: '2026-03-01', to: '2026-04-08' }] },
      ),
      director: fc.constantFrom<Partial<ApproverRole>>(
        {},
        { holder: null },
        { acting: [{ person: 'stand-in', from: '2026-04-08', to: '2026-05-01' }] },
      ),
    }),
  }),
})

/** What was so before the last step. */
export interface Before {
  /** How many SMS had been sent. */
  sent: number
  /** The incidents that were withdrawn or closed. */
  over: EscalationId[]
}

const stories = fc.array(steps, { maxLength: 30, size: 'max' })

/** Checks after every step of every story. */
export const always = (check: (world: Incidents, before: Before) => void): void =>
  fc.assert(
    fc.property(worlds, stories, (given, story) => {
      const world = new Incidents(given)
      for (const { take } of story) {
        const over = all(world, ({ state }) => isOver(state)).map((one) => one.id)
        const before = { sent: world.sent.length, over }
        take(world)
        check(world, before)
      }
    }),
    { numRuns: 250 },
  )

/** Checks what every story has led to, two quiet hours after its last step. */
export const inTheEnd = (check: (world: Incidents) => void): void =>
  fc.assert(
    fc.property(worlds, stories, (given, story) => {
      const world = new Incidents(given)
      for (const { take } of story) take(world)
      check(world.untilInstant(later(world.now, 'PT2H')))
    }),
    { numRuns: 250 },
  )

/** The incidents for which this holds. */
export const all = (world: Incidents, holds: (escalation: Escalation) => boolean = () => true): Escalation[] =>
  [...world.kept.values()].filter(holds)
