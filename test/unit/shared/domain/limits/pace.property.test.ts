import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paced, type Pace } from '../../../../../shared/domain/limits/pace.ts'

const paces: fc.Arbitrary<Pace> = fc.record({
  burst: fc.integer({ min: 1, max: 20 }),
  every: fc.integer({ min: 1, max: 500 }),
})
const start = Date.parse('2026-04-08T03:00:00.000Z')
/** Often at the same moment, sometimes after a long silence. */
const pauses = fc.array(fc.oneof(fc.constant(0), fc.nat(100), fc.nat(20_000)), { maxLength: 80 })

/** Whoever asks after each of these pauses: when, and whether it is let through. */
const asking = (pace: Pace, all: readonly number[]) => {
  let now = start
  let spokenFor: number | undefined
  return all.map((pause) => {
    now += pause
    const outcome = paced(pace, spokenFor, now)
    if ('spokenFor' in outcome) spokenFor = outcome.spokenFor
    return { now, outcome, spokenFor }
  })
}

const through = (asked: ReturnType<typeof asking>): number[] =>
  asked.flatMap(({ now, outcome }) => ('spokenFor' in outcome ? [now] : []))

describe('a pace', () => {
  it('lets through the burst at once, and not one more', () => {
    fc.assert(
      fc.property(paces, (pace) => {
        const all = Array.from({ length: pace.burst + 5 }, () => 0)
        expect(through(asking(pace, all))).toHaveLength(pace.burst)
      }),
    )
  })

  it('in no span of time lets through more than the burst, and one for each step of it', () => {
    fc.assert(
      fc.property(paces, pauses, (pace, all) => {
        const times = through(asking(pace, all))
        times.forEach((from, first) => {
          times.slice(first).forEach((to, more) => {
            expect(more + 1).toBeLessThanOrEqual(pace.burst + Math.floor((to - from) / pace.every))
          })
        })
      }),
    )
  })

  it('never refuses whoever asks no more often than it goes', () => {
    fc.assert(
      fc.property(paces, pauses, (pace, all) => {
        const asked = all.map((pause) => pause + pace.every)
        expect(through(asking(pace, asked))).toHaveLength(asked.length)
      }),
    )
  })

  it('tells when there is room again: then one is let through, and a millisecond before none', () => {
    fc.assert(
      fc.property(paces, pauses, (pace, all) => {
        for (const { now, outcome, spokenFor } of asking(pace, all)) {
          if ('spokenFor' in outcome) continue
          const { waitMilliseconds } = outcome
          expect(waitMilliseconds).toBeGreaterThan(0)
          expect(waitMilliseconds).toBeLessThanOrEqual(pace.every)
          expect(paced(pace, spokenFor, now + waitMilliseconds)).toHaveProperty('spokenFor')
          expect(paced(pace, spokenFor, now + waitMilliseconds - 1)).toHaveProperty('waitMilliseconds')
        }
      }),
    )
  })

  it('keeps nobody out when the clock goes back, however far', () => {
    fc.assert(
      fc.property(paces, pauses, fc.integer({ min: 1, max: 10 ** 6 }), (pace, all, back) => {
        const last = asking(pace, all).at(-1)
        const now = (last?.now ?? start) - back
        const outcome = paced(pace, last?.spokenFor, now)
        if ('waitMilliseconds' in outcome) expect(outcome.waitMilliseconds).toBeLessThanOrEqual(pace.every)
      }),
    )
  })

  it('that is used up forgets it as soon as the clock has gone back', () => {
    fc.assert(
      fc.property(paces, fc.integer({ min: 1, max: 10 ** 6 }), (pace, back) => {
        const usedUp = start + pace.burst * pace.every
        expect(paced(pace, usedUp, start)).toEqual({ waitMilliseconds: pace.every })
        expect(paced(pace, usedUp, start - back)).toEqual({ spokenFor: start - back + pace.every })
      }),
    )
  })
})
