import { describe, expect, test } from 'vitest'
import { createRequestLimit, type RequestLimit } from '../../../../shared/http/requestLimit.ts'
import { Problem } from '../../../../shared/http/problem.ts'

const now = Date.parse('2026-04-08T03:00:00.000Z')

const isLetIn = (limit: RequestLimit, asker: string | undefined, at = now): boolean => {
  try {
    limit(asker, at)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    return false
  }
}

describe('the limit', () => {
  test('is each one’s own', () => {
    const limit = createRequestLimit({ burst: 1, every: 1000 })
    expect(['one', 'one', 'other', 'other'].map((asker) => isLetIn(limit, asker))).toEqual([true, false, true, false])
  })

  test('is 429 with the whole seconds to wait', () => {
    const limit = createRequestLimit({ burst: 1, every: 2500 })
    limit('one', now)
    expect(() => limit('one', now + 400)).toThrow(
      expect.objectContaining({ code: 'tooManyRequests', particulars: { retryAfter: 3 } }),
    )
  })

  test('is nobody’s who is not known: they are let in', () => {
    const limit = createRequestLimit({ burst: 1, every: 1000 })
    expect([undefined, undefined, undefined].map((asker) => isLetIn(limit, asker))).toEqual([true, true, true])
  })

  test('remembers a bounded number: who was silent longest is forgotten, and let in', () => {
    const limit = createRequestLimit({ burst: 2, every: 1000 }, 2)
    for (const asker of ['one', 'other', 'one', 'third']) limit(asker, now)
    // The third took the place of the other, not of the one, who asked after them.
    expect(isLetIn(limit, 'one')).toBe(false)
    limit('other', now)
    limit('other', now)
    expect(isLetIn(limit, 'other')).toBe(false)
  })
})
