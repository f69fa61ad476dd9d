import { expect, it } from 'vitest'
import { contains, overlaps } from '../../../../../shared/domain/time/interval.ts'

const hour = (from: number, to: number) => ({
  from: `2026-04-08T0${from}:00:00.000Z`,
  to: `2026-04-08T0${to}:00:00.000Z`,
})

it('an interval holds its start but not its end', () => {
  expect(contains(hour(1, 2), '2026-04-08T01:00:00.000Z')).toBe(true)
  expect(contains(hour(1, 2), '2026-04-08T01:59:59.999Z')).toBe(true)
  expect(contains(hour(1, 2), '2026-04-08T02:00:00.000Z')).toBe(false)
  expect(contains(hour(1, 2), '2026-04-08T00:59:59.999Z')).toBe(false)
})

it('intervals that only touch do not overlap', () => {
  expect(overlaps(hour(1, 2), hour(2, 3))).toBe(false)
  expect(overlaps(hour(2, 3), hour(1, 2))).toBe(false)
  expect(overlaps(hour(1, 3), hour(2, 4))).toBe(true)
  expect(overlaps(hour(1, 4), hour(2, 3))).toBe(true)
})
