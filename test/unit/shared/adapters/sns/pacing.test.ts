import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPace } from '../../../../../shared/adapters/sns/pacing.ts'

/** Tells when each mail may go, in milliseconds, where sleeping takes no time. */
const paced = async (asked: { at: number; topic: string }[]) => {
  let now = 0
  const slept: number[] = []
  const pace = createPace({ now: () => now, sleep: async (milliseconds) => void slept.push(milliseconds) })
  const went: { at: number; topic: string }[] = []
  for (const { at, topic } of asked) {
    now = at
    slept.length = 0
    await pace(topic)
    went.push({ topic, at: at + (slept[0] ?? 0) })
  }
  return went
}

describe('to one topic', () => {
  it('five mails go at once, and the sixth a second after the first', async () => {
    const went = await paced(Array.from({ length: 6 }, () => ({ at: 0, topic: 'health' })))
    expect(went.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 1000])
  })

  it('those who ask at once stand in line, five to a second', async () => {
    const went = await paced(Array.from({ length: 12 }, () => ({ at: 500, topic: 'health' })))
    expect(went.map(({ at }) => at)).toEqual([500, 500, 500, 500, 500, 1500, 1500, 1500, 1500, 1500, 2500, 2500])
  })

  it('never more than five go in any second, and none before it is asked for', async () => {
    const asked = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(asked, async (times) => {
        const inOrder = times.toSorted((one, other) => one - other).map((at) => ({ at, topic: 'health' }))
        const went = (await paced(inOrder)).map(({ at }) => at)
        for (const [place, at] of went.entries()) {
          expect(at).toBeGreaterThanOrEqual(inOrder[place]?.at ?? Infinity)
          expect(at - (went[place - 5] ?? -Infinity)).toBeGreaterThanOrEqual(1000)
        }
      }),
    )
  })
})

it('one topic does not wait for another', async () => {
  const went = await paced([
    ...Array.from({ length: 5 }, () => ({ at: 0, topic: 'health' })),
    { at: 0, topic: 'schools' },
  ])
  expect(went.at(-1)).toEqual({ at: 0, topic: 'schools' })
})
