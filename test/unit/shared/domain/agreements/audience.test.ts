import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audienceUnits, isWider, joined, namesAllOf } from '../../../../../shared/domain/agreements/audience.ts'
import { countsFor } from '../../../../../shared/domain/agreements/countsFor.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { directories } from '../../../../fixtures/arbitraries.ts'
import { directory } from './sampleAgreements.ts'

const everyone = { everyone: true } as const
const units = (...ids: string[]) => ({ units: ids })

describe('the units of an audience', () => {
  it('are the named ones with their subtrees', () => {
    expect(audienceUnits(directory, units('health'))).toEqual(new Set(['health', 'home-care']))
    expect(audienceUnits(directory, units('home-care'))).toEqual(new Set(['home-care']))
  })

  it('are all of them for everyone, and none that are not there', () => {
    expect(audienceUnits(directory, everyone)).toEqual(new Set(directory.units.keys()))
    expect(audienceUnits(directory, units('closed-down'))).toEqual(new Set())
  })

  it('hold exactly those for whom an agreement counts', () => {
    const chosen = directories.chain((made) =>
      fc.tuple(fc.constant(made), fc.subarray([...made.units.keys()], { minLength: 1 })),
    )
    fc.assert(
      fc.property(chosen, ([made, named]) => {
        const meant = audienceUnits(made, units(...named))
        for (const person of made.people.values()) {
          const caller = callerAt(made, person, '2026-04-08T08:00:00.000Z')
          const holds = [person.unit, ...caller.unitsLed].some((unit) => meant.has(unit))
          expect(holds).toBe(countsFor(made, units(...named), caller))
        }
      }),
    )
  })
})

describe('a wider audience', () => {
  it.each([
    [units('health'), units('health', 'schools'), true],
    [units('health'), units('schools'), true],
    [units('home-care'), units('health'), true],
    [units('health'), everyone, true],
    [units('health', 'schools'), units('health'), false],
    [units('health'), units('home-care'), false],
    [units('health'), units('health', 'home-care'), false],
    [everyone, units('health'), false],
    [units('admin'), everyone, false],
    [everyone, units('admin'), false],
  ])('reaches a unit that was not reached before: %j to %j is %s', (before, after, expected) => {
    expect(isWider(directory, before, after)).toBe(expected)
  })
})

describe('audiences by name', () => {
  it('compare without looking at the organisation', () => {
    expect(namesAllOf(everyone, units('health'))).toBe(true)
    expect(namesAllOf(units('health'), everyone)).toBe(false)
    expect(namesAllOf(units('health', 'schools'), units('schools'))).toBe(true)
    expect(namesAllOf(units('health'), units('home-care'))).toBe(false)
  })

  it('are joined to all whom one of them names', () => {
    expect(joined([units('health'), units('schools', 'health')])).toEqual(units('health', 'schools'))
    expect(joined([units('health'), everyone])).toEqual(everyone)
    expect(joined([])).toEqual(units())
  })
})
