import { expect, test } from 'vitest'
import { isKeptNoLonger } from '../../../../../shared/domain/retention/isKeptNoLonger.ts'

const endedAt = '2026-04-08T10:00:00.000Z'

test('what has ended is kept to the instant, by months of the calendar', () => {
  expect(isKeptNoLonger(endedAt, 'P12M', '2027-04-08T09:59:59.999Z')).toBe(false)
  expect(isKeptNoLonger(endedAt, 'P12M', '2027-04-08T10:00:00.000Z')).toBe(true)
})
