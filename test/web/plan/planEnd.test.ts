import { expect, test } from 'vitest'
import { planEnd } from '../../../web/plan/planEnd.ts'
import { settings } from '../../fixtures/directory.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const endAt = (at: string, exceptions: { from: string; to: string }[] = []) =>
  planEnd(wallClock(at), {
    hours: settings.hours,
    zone: 'Europe/Oslo',
    exceptions: exceptions.map(({ from, to }) => ({ from: wallClock(from), to: wallClock(to) })),
  })

test('a plan holds until its band ends', () => {
  expect(endAt('2026-04-08T10:00')).toBe(wallClock('2026-04-08T14:00'))
  expect(endAt('2026-04-08T03:00')).toBe(wallClock('2026-04-08T07:00'))
})

test('an on-call number is gone with its window, within one band', () => {
  const window = { from: '2026-04-11T00:00', to: '2026-04-11T04:00' }
  expect(endAt('2026-04-11T03:30', [window])).toBe(wallClock('2026-04-11T04:00'))
  expect(endAt('2026-04-11T04:00', [window])).toBe(wallClock('2026-04-12T00:00'))
})

test('the first of several exceptions ends it, and one that is over ends nothing', () => {
  const exceptions = [
    { from: '2026-04-08T13:00', to: '2026-04-08T15:00' },
    { from: '2026-04-08T11:00', to: '2026-04-08T12:00' },
    { from: '2026-04-08T08:00', to: '2026-04-08T10:00' },
  ]
  expect(endAt('2026-04-08T10:00', exceptions)).toBe(wallClock('2026-04-08T11:00'))
})

test('at midnight somebody else may hold a role, also where the clock is changed that night', () => {
  expect(endAt('2026-04-08T23:50')).toBe(wallClock('2026-04-09T00:00'))
  expect(endAt('2026-10-24T20:00')).toBe(wallClock('2026-10-25T00:00'))
})
