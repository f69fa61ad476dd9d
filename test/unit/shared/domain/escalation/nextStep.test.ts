import { describe, expect, test } from 'vitest'
import { nextStepOf } from '../../../../../shared/domain/escalation/nextStepAt.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { callOutPhones } from '../../../../fixtures/phones.ts'
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

  test('while approvers are asked, told from the incident alone', () => {
    const night = new Incidents({ at: '2026-04-08T03:00' })
    const incident = night.log('home-head')
    const next = (time: string) => nextStepOf(incident, wallClock(time))
    expect(next('2026-04-08T03:00')).toEqual({ at: wallClock('2026-04-08T03:10'), givesUp: false })
    expect(next('2026-04-08T03:20')).toEqual({ at: wallClock('2026-04-08T03:30'), givesUp: true })
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

/** One clock asks both roles; the director, who is one of them, reports the second incident. */
const two = (given: ConstructorParameters<typeof Incidents>[0] = {}) => {
  const night = new Incidents(given)
  night.log('home-head', 'first')
  night.log('director', 'second')
  return night
}

describe('the next step of the clock about an incident', () => {
  test('no clock runs in hours', () => {
    const day = new Incidents({ at: '2026-04-08T10:00' })
    day.log('home-head')
    expect(day.nextStepAt('incident')).toBeUndefined()
  })

  test("of a linked incident: the other's next step that asks about this one too", () => {
    const night = two()
    expect(night.nextStepAt('first')).toBe(wallClock('2026-04-08T03:10'))
    expect(night.nextStepAt('second')).toBe(wallClock('2026-04-08T03:20'))
  })

  test('not a step that came before its time, for neither of them', () => {
    const night = new Incidents({ withoutPhone: ['finance'] })
    night.log('home-head', 'first')
    night.log('schools-head', 'second')
    night.sendDue()
    expect(night.nextStepAt('first')).toBe(wallClock('2026-04-08T03:20'))
    expect(night.nextStepAt('second')).toBe(wallClock('2026-04-08T03:20'))
  })

  test('of the call-out not the one that came before its time, for no phone of IT took the SMS', () => {
    const night = two({ refused: Object.values(callOutPhones) })
    night.decide('finance', {}, 'first')
    night.sendDue()
    expect(night.nextStepAt('first')).toBe(wallClock('2026-04-08T03:30'))
  })

  test('after a yes the step of the call-out', () => {
    const night = two().until('2026-04-08T03:05')
    night.decide('finance', {}, 'first')
    expect(night.nextStepAt('first')).toBe(wallClock('2026-04-08T03:15'))
  })
})
