import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { identifier, instant, listOf, localOrInstant, nothing, text } from '../../../../shared/contract/schema.ts'

const takes = (schema: z.ZodMiniType, value: unknown): boolean => schema.safeParse(value).success

describe('a time in a request', () => {
  test.each([
    '2026-04-08T10:00',
    '2026-04-08T10:00:00',
    '2026-04-08T10:00:00.123456789',
    '2026-04-08T08:00Z',
    '2026-04-08T10:00+02:00',
    '2026-04-08T10:00:00.000+0200',
  ])('may be %s', (value) => expect(takes(localOrInstant, value)).toBe(true))

  test.each([
    '',
    '2026-04-08',
    '10:00',
    '2026-W15-3T10:00',
    '2026-04-08 10:00',
    '2026-04-08T10',
    '2026-04-08T10:00 ',
    '2026-04-08T10:00+02:00:00',
    5,
  ])('is not %j', (value) => expect(takes(localOrInstant, value)).toBe(false))
})

test('a time in an answer is in UTC or has an offset', () => {
  expect(takes(instant, '2026-04-08T08:00:00.000Z')).toBe(true)
  expect(takes(instant, '2026-04-08T10:00:00')).toBe(false)
})

describe('an id', () => {
  test.each(['a', 'home-care', 'p_1.2', '01KNQAW9G0A8044AXZG5TP08WV', 'a'.repeat(64)])('may be %s', (value) =>
    expect(takes(identifier, value)).toBe(true),
  )

  test.each(['', '-a', '.', '..', 'a/b', 'å', 'a b', 'a\n', 'a'.repeat(65)])('is not %j', (value) =>
    expect(takes(identifier, value)).toBe(false),
  )
})

test('free text is trimmed, then measured', () => {
  expect(text(3).safeParse('  abc  ')).toEqual({ success: true, data: 'abc' })
  expect(takes(text(3), 'abcd')).toBe(false)
  expect(takes(text(3), ' \n ')).toBe(false)
})

test('a list is its items, and where the next page starts', () => {
  const list = listOf(z.number())
  expect(takes(list, { items: [1, 2] })).toBe(true)
  expect(takes(list, { items: [], next: 'a' })).toBe(true)
  expect(takes(list, [])).toBe(false)
})

test('where nothing is asked for nothing may be sent', () => {
  expect(takes(nothing, {})).toBe(true)
  expect(takes(nothing, { a: 1 })).toBe(false)
})
