import { expect, test } from 'vitest'
import { shiftedClock } from '../../../../infra/local/shiftedClock.ts'

test('a shifted clock starts where it is told, forwards or backwards, and goes as fast as the real one', () => {
  let real = '2026-11-23T20:00:00.000Z'
  const clock = { now: () => real }
  const past = shiftedClock(clock, '2026-04-08T08:00:00.000Z')
  const future = shiftedClock(clock, '2027-04-08T08:00:00.000Z')
  expect([past.now(), future.now()]).toEqual(['2026-04-08T08:00:00.000Z', '2027-04-08T08:00:00.000Z'])
  real = '2026-11-23T20:10:00.500Z'
  expect([past.now(), future.now()]).toEqual(['2026-04-08T08:10:00.500Z', '2027-04-08T08:10:00.500Z'])
})

test('a shifted clock counts elapsed time, over a change to summer time too', () => {
  let real = '2026-11-23T20:00:00.000Z'
  const shifted = shiftedClock({ now: () => real }, '2026-03-29T00:30:00.000Z')
  real = '2026-11-23T21:00:00.000Z'
  expect(shifted.now()).toBe('2026-03-29T01:30:00.000Z')
})
