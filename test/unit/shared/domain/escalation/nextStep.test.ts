import { describe, expect, test } from 'vitest'
import { nextStepOf } from '../../../../../shared/domain/escalation/nextStepAt.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const nextOf = (night: Incidents, id = 'incident') => nextStepOf(night.escalation(id), night.now, night.queue)

describe('the crisis plan takes over when a clock comes to its end, and not before', () => {
  test('while approvers are asked', () => {
    const night = new Incidents({ at: '2026-04-08T03:00' })
    night.log('home-head')
    expect(nextOf(night)).toEqual({ at: wallClock('2026-04-08T03:10'), givesUp: false })
    night.until('2026-04-08T03:20')
    expect(nextOf(night)).toEqual({ at: wallClock('2026-04-08T03:30'), givesUp: true })
    night.until('2026-04-08T03:30')
    expect(nextOf(night)).toBeUndefined()
  })

  test('while IT is called out', () => {
    const night = new Incidents({ at: '2026-04-08T03:00' })
    night.log('home-head')
    night.decide('finance')
    expect(nextOf(night)).toEqual({ at: wallClock('2026-04-08T03:10'), givesUp: false })
    night.until('2026-04-08T03:10')
    expect(nextOf(night)).toEqual({ at: wallClock('2026-04-08T03:30'), givesUp: true })
  })

  test("while another incident's clock asks for this one", () => {
    const night = new Incidents({ at: '2026-04-08T03:00' })
    night.log('home-head', 'first')
    night.log('schools-head', 'second')
    expect(nextOf(night, 'second')).toEqual({ at: wallClock('2026-04-08T03:10'), givesUp: false })
    night.until('2026-04-08T03:20')
    expect(nextOf(night, 'second')).toEqual({ at: wallClock('2026-04-08T03:30'), givesUp: true })
  })
})
