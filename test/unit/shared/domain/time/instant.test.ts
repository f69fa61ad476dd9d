import { expect, it } from 'vitest'
import { elapsed, instantOf, inZone, later } from '../../../../../shared/domain/time/instant.ts'

it('an instant has one form, whatever the zone it came from', () => {
  expect(instantOf(inZone('2026-04-08T10:00:00+02:00', 'Europe/Oslo'))).toBe('2026-04-08T08:00:00.000Z')
  expect(instantOf(inZone('2026-04-08T08:00:00Z', 'utc'))).toBe('2026-04-08T08:00:00.000Z')
})

it('a later instant is counted in elapsed time, also over a change of the clock', () => {
  expect(later('2026-03-29T00:30:00.000Z', 'PT1H')).toBe('2026-03-29T01:30:00.000Z')
})

it('a day more is 24 hours more, also over a change of the machine’s own clock', () => {
  expect(later('2026-03-08T00:00:00.000Z', 'P1D')).toBe('2026-03-09T00:00:00.000Z')
})

it.each([
  ['an ordinary', '2026-04-10T14:00:00.000Z', '2026-04-13T06:00:00.000Z', 64],
  ['the March', '2026-03-27T15:00:00.000Z', '2026-03-30T06:00:00.000Z', 63],
  ['the October', '2026-10-23T14:00:00.000Z', '2026-10-26T07:00:00.000Z', 65],
])('%s weekend from Friday 16:00 to Monday 08:00 has its own number of hours', (_, friday, monday, hours) => {
  expect(inZone(friday, 'Europe/Oslo').hour).toBe(16)
  expect(inZone(monday, 'Europe/Oslo').hour).toBe(8)
  expect(elapsed(friday, monday)).toBe(hours * 3_600_000)
})

it('elapsed time backwards is negative', () => {
  expect(elapsed('2026-04-08T08:00:00.000Z', '2026-04-08T07:59:59.000Z')).toBe(-1000)
})

it('a time that is none stops where it arises', () => {
  expect(() => inZone('2026-02-30T10:00:00Z', 'utc')).toThrow('Invalid DateTime')
  expect(() => inZone('2026-02-28T10:00:00Z', 'Europe/Havnes')).toThrow('Invalid DateTime')
})
