import { expect, test } from 'vitest'
import { agreementsUsableAt, countsFor } from '../../../../../shared/domain/agreements/countsFor.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { directoryWith, person } from '../../../../fixtures/directory.ts'

const now = '2026-04-08T10:00:00.000Z'
const directory = directoryWith()
const callerNamed = (who: string) => callerAt(directory, directory.people.get(who) ?? person(who, 'home-care'), now)

test.each([
  ['everyone', { everyone: true }, 'nurse', true],
  ['their own unit', { units: ['home-care'] }, 'nurse', true],
  ['a unit above theirs', { units: ['health'] }, 'nurse', true],
  ['a unit beside theirs', { units: ['schools'] }, 'nurse', false],
  ['a unit below the one they lead', { units: ['home-care'] }, 'health-head', false],
  ['a unit they lead, though it is not theirs', { units: ['it'] }, 'finance', true],
  ['no unit', { units: [] }, 'director', false],
] as const)('an agreement for %s', (_, audience, who, counts) => {
  const written = 'everyone' in audience ? audience : { units: [...audience.units] }
  expect(countsFor(directory, written, callerNamed(who))).toBe(counts)
})

test('those that can be used come in the same order, however they are kept', () => {
  const one = {
    from: now,
    to: '2026-04-08T11:00:00.000Z',
    version: 1,
    staff: ['it-1'],
    phone: '+4749000900',
    audience: { everyone: true } as const,
    purpose: 'Valg',
  }
  const kept = [
    { ...one, id: 'b' },
    { ...one, id: 'over', to: now, from: '2026-04-08T09:00:00.000Z' },
    { ...one, id: 'c' },
    { ...one, id: 'elsewhere', audience: { units: ['schools'] } },
    { ...one, id: 'a' },
  ]
  const ids = (agreements: typeof kept) =>
    agreementsUsableAt(directory, agreements, callerNamed('nurse'), now).map(({ id }) => id)
  expect(ids(kept)).toEqual(['a', 'b', 'c'])
  expect(ids(kept.toReversed())).toEqual(['a', 'b', 'c'])
})
