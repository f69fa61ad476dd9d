import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awayAt } from '../../../../../shared/domain/availability/availability.ts'
import { countsFor } from '../../../../../shared/domain/agreements/countsFor.ts'
import { decideGuidance } from '../../../../../shared/domain/guidance/guidance.ts'
import type { Criterion, Plan, PlanContact } from '../../../../../shared/domain/guidance/plan.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { shownGuidance } from '../../../../../shared/presentation/guidance.ts'
import { textsIn } from '../../../../../shared/texts/texts.ts'
import { calendarsOf, directories, instants } from '../../../../fixtures/arbitraries.ts'

const critical = fc.constantFrom<Criterion>('dangerToLife', 'productionStop', 'other')

const situations = directories.chain((directory) =>
  fc.record({
    directory: fc.constant(directory),
    calendar: calendarsOf(directory),
    asking: fc.constantFrom(...directory.people.values()),
    incidentUnit: fc.option(fc.constantFrom(...directory.units.keys()), { nil: undefined }),
    at: instants,
    isNow: fc.boolean(),
    seed: fc.string(),
    criterion: critical,
  }),
)

type Situation = typeof situations extends fc.Arbitrary<infer One> ? One : never

const guided = (situation: Situation) => {
  const { directory, calendar, asking, at, incidentUnit, isNow, seed, criterion } = situation
  const caller = callerAt(directory, asking, at)
  const plan = decideGuidance({ directory, calendar }, { criterion, caller, incidentUnit, at, isNow, orderSeed: seed })
  const shown = shownGuidance(plan, { directory, calendar, at, callerId: asking.id, texts: textsIn('nb') })
  return { caller, plan, shown }
}

const contactsOf = (plan: Plan, kind: string): PlanContact[] =>
  plan.steps.filter((step) => step.kind === kind).flatMap((step) => step.contacts)

const holds = (property: (situation: Situation) => void) =>
  fc.assert(fc.property(situations, property), { numRuns: 400 })

describe('guidance, for any organisation, calendar, person and moment', () => {
  test('every critical plan ends at the crisis plan', () => {
    holds((situation) => {
      expect(guided(situation).shown.steps.at(-1)?.kind).toBe('crisisPlan')
    })
  })

  test('a plan that is not critical goes to the ticket system and ends at support', () => {
    holds((situation) => {
      const { plan } = guided({ ...situation, criterion: 'notCritical' })
      expect(plan.route).toBe('ticket')
      expect(plan.steps.map((step) => step.kind)).toEqual(['ticket', 'support'])
    })
  })

  test('danger to life puts the emergency numbers first, and changes nothing else', () => {
    holds((situation) => {
      const danger = guided({ ...situation, criterion: 'dangerToLife' }).plan
      const stop = guided({ ...situation, criterion: 'productionStop' }).plan
      expect(danger.steps[0]?.kind).toBe('emergency')
      expect({ ...danger, steps: danger.steps.slice(1) }).toEqual(stop)
    })
  })

  test('the line holds nobody twice and never the caller', () => {
    holds((situation) => {
      const { shown } = guided(situation)
      const people = shown.steps
        .filter(({ kind }) => kind === 'leader' || kind === 'approver')
        .flatMap(({ contacts }) => contacts.map(({ personId }) => personId))
      expect(new Set(people).size).toBe(people.length)
      expect(people).not.toContain(situation.asking.id)
    })
  })

  test("a manager's line ends at the director, for the director at IT's superior, acting holders first", () => {
    holds((situation) => {
      const { caller, shown } = guided(situation)
      if (!caller.capabilities.has('manager')) return
      const { itSuperior, director } = situation.directory.roles
      const actingRuns = situation.at >= '2026-02-28T23:00' && situation.at < '2026-10-31T23:00'
      const asked = [itSuperior, director].flatMap(({ holder, acting }) => [
        ...(actingRuns ? acting.map((period) => period.person) : []),
        holder,
      ])
      const expected = [...new Set(asked)].filter((id) => id !== caller.person.id)
      const approvers = shown.steps.find(({ kind }) => kind === 'approver')?.contacts ?? []
      expect(approvers.map(({ personId }) => personId)).toEqual(expected)
    })
  })

  test('a caller who holds a role is told that they may clear it themselves, and nobody else is', () => {
    holds((situation) => {
      const { caller, plan } = guided(situation)
      const told = plan.steps.some((step) => step.texts.includes('callerMayClear'))
      expect(told).toBe(caller.roles.length > 0)
    })
  })

  test('somebody who is no manager sees no approver', () => {
    holds((situation) => {
      const { caller, shown } = guided(situation)
      if (caller.capabilities.has('manager')) return
      expect(shown.steps.map(({ kind }) => kind)).not.toContain('approver')
      expect(shown.steps.flatMap(({ contacts }) => contacts).some(({ mayClear }) => mayClear)).toBe(false)
    })
  })

  test('nobody in IT who is away now is offered, and for another moment everyone is or nobody', () => {
    holds((situation) => {
      const { plan } = guided(situation)
      const offered = contactsOf(plan, 'it').flatMap((contact) => (contact.is === 'person' ? [contact.personId] : []))
      const away = awayAt(situation.at, situation.calendar.absences)
      if (situation.isNow) expect(offered.filter((id) => away.has(id))).toEqual([])
      else if (offered.length > 0)
        expect(offered.toSorted()).toEqual(['p0', 'p1', 'p2'].filter((id) => id !== situation.asking.id))
    })
  })

  test('an agreement shows only to those it counts for', () => {
    holds((situation) => {
      const { caller, plan, shown } = guided(situation)
      const usable = situation.calendar.agreements.filter(
        ({ audience, from, to }) =>
          from <= situation.at && situation.at < to && countsFor(situation.directory, audience, caller),
      )
      if (usable.length > 0) return
      expect(plan.route).not.toBe('onCall')
      expect(JSON.stringify(shown)).not.toContain('+4749000900')
    })
  })

  test('the order among IT staff does not depend on their order in the file', () => {
    holds((situation) => {
      const { directory } = situation
      const people = new Map([...directory.people].toReversed())
      expect(contactsOf(guided({ ...situation, directory: { ...directory, people } }).plan, 'it')).toEqual(
        contactsOf(guided(situation).plan, 'it'),
      )
    })
  })
})
