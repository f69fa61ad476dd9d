import { decodeTime } from 'ulid'
import { expect, test } from 'vitest'
import { ulidIds } from '../../../../../shared/adapters/system/ulidIds.ts'

const now = '2026-11-23T20:00:00.123Z'

test('an id bears the instant it was made for, to the millisecond', () => {
  expect(new Date(decodeTime(ulidIds.next(now))).toISOString()).toBe(now)
})

test('an id is 26 characters that no one mistakes', () => {
  expect(ulidIds.next(now)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
})

test('ids sort by time', () => {
  const instants = ['2026-11-23T19:59:59.999Z', now, '2026-11-23T20:00:00.124Z', '2027-01-01T00:00:00.000Z']
  const ids = instants.map((instant) => ulidIds.next(instant))
  expect(ids.toSorted()).toEqual(ids)
})

test('ids of the same instant differ', () => {
  const ids = Array.from({ length: 1000 }, () => ulidIds.next(now))
  expect(new Set(ids).size).toBe(1000)
})
