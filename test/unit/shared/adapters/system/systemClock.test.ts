import { expect, test } from 'vitest'
import { systemClock } from '../../../../../shared/adapters/system/systemClock.ts'
import { inZone, instantOf } from '../../../../../shared/domain/time/instant.ts'

test('the system clock speaks in canonical instants', () => {
  const now = systemClock.now()
  expect(instantOf(inZone(now, 'Europe/Oslo'))).toBe(now)
})

test('the system clock goes with the machine', () => {
  const before = Date.now()
  const now = Date.parse(systemClock.now())
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
})
