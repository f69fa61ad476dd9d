import { describe, expect, it } from 'vitest'
import { paced, type Pace } from '../../../../../shared/domain/limits/pace.ts'

/** Three at once, then one a second. */
const pace: Pace = { burst: 3, every: 1000 }
const now = Date.parse('2026-04-08T03:00:00.000Z')

describe('three at once, then one a second', () => {
  it('speaks for one more second with each that is let through', () => {
    expect(paced(pace, undefined, now)).toEqual({ spokenFor: now + 1000 })
    expect(paced(pace, now + 1000, now)).toEqual({ spokenFor: now + 2000 })
    expect(paced(pace, now + 2000, now)).toEqual({ spokenFor: now + 3000 })
  })

  it('has the fourth at once wait for as long as is missing', () => {
    expect(paced(pace, now + 3000, now)).toEqual({ waitMilliseconds: 1000 })
    expect(paced(pace, now + 3000, now + 400)).toEqual({ waitMilliseconds: 600 })
    expect(paced(pace, now + 3000, now + 1000)).toEqual({ spokenFor: now + 4000 })
  })

  it('saves nothing up in silence', () => {
    expect(paced(pace, now - 60_000, now)).toEqual({ spokenFor: now + 1000 })
  })

  it('forgets what was when it speaks for more than the three: the clock has gone back', () => {
    expect(paced(pace, now + 3001, now)).toEqual({ spokenFor: now + 1000 })
  })
})
