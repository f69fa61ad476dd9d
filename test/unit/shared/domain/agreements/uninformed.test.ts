import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsFor } from '../../../../../shared/domain/agreements/countsFor.ts'
import { uninformedOf } from '../../../../../shared/domain/agreements/uninformed.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { directories } from '../../../../fixtures/arbitraries.ts'
import type { Person } from '../../../../../shared/domain/organization/organization.ts'
import { person } from '../../../../fixtures/directory.ts'
import { directory, early } from './sampleAgreements.ts'

const nurses = [person('nurse-1', 'home-care'), person('nurse-2', 'home-care')]
const people = [...directory.people.values(), ...nurses]
const health = { units: ['health'] }
const follows = (personId: string, unit: string) => ({ personId, unit })

const uninformed = (...followers: { personId: string; unit: string }[]) => {
  const { managers, ...counts } = uninformedOf(directory, health, { people, followers }, early)
  return { managers: managers.map(({ id }) => id), ...counts }
}

const named = (id: string, name: string) => ({ ...directory.people.get(id)!, name })

/** The managers among these, as they are shown. */
const shown = (...given: Person[]) =>
  uninformedOf(directory, health, { people: given, followers: [] }, early).managers.map(({ id }) => id)

describe('those whom no mail reaches', () => {
  it('are all who may use it, with the managers by name', () => {
    expect(uninformed()).toEqual({ managers: ['health-head', 'home-head'], count: 4, reached: 0 })
  })

  it('are shown by name, and by id where the name is the same', () => {
    expect(shown(named('health-head', 'Berit'), named('home-head', 'Anne'))).toEqual(['home-head', 'health-head'])
    expect(shown(named('home-head', 'Anne'), named('health-head', 'Anne'))).toEqual(['health-head', 'home-head'])
  })

  it('are not those who follow one of its units', () => {
    expect(uninformed(follows('home-head', 'home-care'), follows('nurse-1', 'home-care'))).toEqual({
      managers: ['health-head'],
      count: 2,
      reached: 2,
    })
  })

  it('are also those who follow only another unit', () => {
    expect(uninformed(follows('health-head', 'schools')).managers).toContain('health-head')
  })

  it('are those whose own unit it is or who lead one of its units, whatever the organisation', () => {
    fc.assert(
      fc.property(directories, fc.nat(), (made, number) => {
        const ids = [...made.units.keys()]
        const audience = { units: [ids[number % ids.length]!] }
        const everybody = [...made.people.values()]
        const counted = everybody.filter((one) => countsFor(made, audience, callerAt(made, one, early)))
        const managers = counted.filter((one) => callerAt(made, one, early).capabilities.has('manager'))
        const found = uninformedOf(made, audience, { people: everybody, followers: [] }, early)
        expect(found.count).toBe(counted.length)
        expect(new Set(found.managers)).toEqual(new Set(managers))
      }),
    )
  })
})
