import { describe, expect, test } from 'vitest'
import { secondsLeft, tallyAt } from '../../../../../shared/domain/escalation/reportTally.ts'

const [from, to] = ['2026-04-08T03:00:00.000Z', '2026-04-08T04:00:00.000Z'] as const

describe('the tally of reports', () => {
  test.each([from, '2026-04-08T03:30:00.000Z', '2026-04-08T03:59:59.999Z'])('at %s is that of its hour', (now) => {
    expect(tallyAt('hash', now)).toEqual({ reporter: 'hash', from, to })
  })

  test('at the end of the hour is the next one', () => {
    expect(tallyAt('hash', to)).toMatchObject({ from: to })
  })

  test.each([
    [from, 3600],
    ['2026-04-08T03:59:58.999Z', 2],
    ['2026-04-08T03:59:59.999Z', 1],
  ])('at %s has %i seconds left', (now, seconds) => {
    expect(secondsLeft(tallyAt('hash', now), now)).toBe(seconds)
  })
})
