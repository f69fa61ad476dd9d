import { describe, expect, test } from 'vitest'
import {
  clockAsking,
  clockToJoin,
  emptyClearanceQueue,
  firstForgotten,
  withIncident,
  withStepEarly,
  type ClearanceQueue,
  type QueuedClock,
  type WaitingIncident,
} from '../../../../../shared/domain/escalation/clearanceQueue.ts'
import type { RoleName } from '../../../../../shared/domain/organization/organization.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const now = wallClock('2026-04-08T03:00')
const both: RoleName[] = ['itSuperior', 'director']

const clock = (escalation: string, more: Partial<QueuedClock> = {}): QueuedClock => ({
  escalation,
  sequence: 1,
  startedAt: now,
  step: 'PT10M',
  giveUp: 'PT30M',
  roles: both,
  early: [],
  ...more,
})

const waits = (id: string, ridesOn = id, asks = both): WaitingIncident => ({
  id,
  clock: ridesOn,
  asks,
  mayDecide: asks,
})

const queue = (waiting: WaitingIncident[], ...clocks: QueuedClock[]): ClearanceQueue => ({
  version: 7,
  waiting,
  clocks,
})

describe('an incident and the queue', () => {
  const night = loggedIncident()
  const incident = night.escalation('incident')

  test('one that was logged comes in, with the clock that it started', () => {
    expect(withIncident(emptyClearanceQueue, incident, now)).toEqual({
      version: 0,
      waiting: [waits('incident')],
      clocks: [clock('incident')],
    })
  })

  test('nothing changes while it is as it was', () => {
    const kept = queue([waits('incident')], clock('incident'))
    expect(withIncident(kept, incident, now)).toBe(kept)
    expect(withIncident(kept, incident, now, 'incident')).toBe(kept)
  })

  test('one that neither waits nor is in it changes nothing', () => {
    const kept = queue([waits('other')], clock('other'))
    expect(withIncident(kept, { ...incident, state: 'received' }, now)).toBe(kept)
  })

  test('one that waits no more goes out of it; its clock stays, for its codes are good for hours', () => {
    const kept = queue([waits('incident'), waits('other')], clock('incident'), clock('other'))
    const after = withIncident(kept, { ...incident, state: 'cleared' }, now)
    expect(after).toEqual({ ...kept, waiting: [waits('other')] })
  })

  test.each([
    ['who may decide it', { ...waits('incident'), mayDecide: ['director' as const] }],
    ['who is asked for it', { ...waits('incident'), asks: ['director' as const] }],
    ['whose clock asks for it', waits('incident', 'other')],
  ])('%s may change alone; the others keep their place', (_, before) => {
    const kept = queue([before, waits('other')], clock('incident'), clock('other'))
    expect(withIncident(kept, incident, now, 'incident').waiting).toEqual([waits('incident'), waits('other')])
  })

  test('which clock asks for it stays as it was unless another is named', () => {
    const kept = queue([waits('incident', 'other', ['director']), waits('other')], clock('incident'), clock('other'))
    expect(withIncident(kept, incident, now).waiting[0]).toEqual(waits('incident', 'other'))
  })

  test('a clock started anew is added, and then its own asks for it', () => {
    const { clearanceClock } = incident
    const again = { ...incident, clearanceClock: { ...clearanceClock!, sequence: 4 } }
    const kept = queue([waits('incident', 'other'), waits('other')], clock('incident'), clock('other'))
    expect(withIncident(kept, again, now, 'other')).toEqual({
      ...kept,
      waiting: [waits('incident'), waits('other')],
      clocks: [clock('incident'), clock('other'), clock('incident', { sequence: 4 })],
    })
  })

  test('also where its own asked for it already', () => {
    const again = { ...incident, clearanceClock: { ...incident.clearanceClock!, sequence: 4 } }
    const kept = queue([waits('incident')], clock('incident'))
    expect(withIncident(kept, again, now)).toEqual({
      ...kept,
      clocks: [clock('incident'), clock('incident', { sequence: 4 })],
    })
  })

  test('one that asks nobody comes in with no clock at all: a no in hours to what the director reported', () => {
    const day = new Incidents({ at: '2026-04-08T10:00' })
    day.log('director')
    day.decide('finance', { decision: 'declined' })
    expect(day.historyOf('incident')).toEqual(['logged', 'declined'])
    expect(day.queue).toMatchObject({
      waiting: [{ id: 'incident', clock: 'incident', asks: [], mayDecide: ['director'] }],
      clocks: [],
    })
  })

  test('with the next clock those go whose codes are good no more: 12 hours after the last of them', () => {
    const lastCode = later(now, 'PT12H30M')
    const kept = queue([], clock('old'))
    const clocksAt = (at: string) => withIncident(kept, incident, at).clocks.map(({ escalation }) => escalation)
    expect(clocksAt(later(lastCode, 'PT-0.001S'))).toEqual(['old', 'incident'])
    expect(clocksAt(lastCode)).toEqual(['incident'])
  })
})

/** The first asks the director alone; the second rides on it and asks these. */
const ridingOnDirectors = (roles: RoleName[]) =>
  queue([waits('first', 'first', ['director']), waits('second', 'first', roles)])

describe('the incident that nobody is asked about any more', () => {
  test('there is none while each has a clock, or rides on one that has', () => {
    expect(firstForgotten(queue([waits('first'), waits('second', 'first')]))).toBeUndefined()
  })

  test('the one whose clock went away with its incident', () => {
    expect(firstForgotten(queue([waits('first'), waits('second', 'gone')]))?.id).toBe('second')
  })

  test('the one that rides on an incident which rides itself', () => {
    const riding = queue([waits('first'), waits('second', 'first'), waits('third', 'second')])
    expect(firstForgotten(riding)?.id).toBe('third')
  })

  test('the one whose clock asks not all of its roles any more', () => {
    expect(firstForgotten(ridingOnDirectors(['director']))).toBeUndefined()
    expect(firstForgotten(ridingOnDirectors(both))?.id).toBe('second')
  })
})

describe('the clock that asks for a waiting incident', () => {
  test('is the latest of the incident on which it rides', () => {
    const latest = clock('first', { sequence: 5 })
    const kept = queue([waits('first'), waits('second', 'first')], clock('first'), latest, clock('other'))
    expect(clockAsking(kept, 'second')).toBe(latest)
    expect(clockAsking(kept, 'other')).toBeUndefined()
  })
})

const joined = (kept: ClearanceQueue, roles = both, at = now) => clockToJoin(kept, roles, at)

describe('the clock that one more incident can join', () => {
  test('is that of an incident with a clock of its own', () => {
    expect(joined(queue([waits('second', 'first'), waits('first')], clock('first')))).toBe('first')
    expect(joined(queue([waits('second', 'gone')], clock('gone')))).toBeUndefined()
    expect(joined(queue([waits('first')]))).toBeUndefined()
  })

  test('asks everybody whom the new one needs', () => {
    const kept = queue([waits('first', 'first', ['itSuperior'])], clock('first'))
    expect(joined(kept, ['itSuperior'])).toBe('first')
    expect(joined(kept)).toBeUndefined()
  })

  test('has a step still to come: not the one of this moment, nor one that came before its time', () => {
    const kept = queue([waits('first')], clock('first'))
    expect(joined(kept, both, wallClock('2026-04-08T03:19'))).toBe('first')
    expect(joined(kept, both, wallClock('2026-04-08T03:20'))).toBeUndefined()
    expect(joined(queue([waits('first')], clock('first', { early: [1] })))).toBe('first')
    expect(joined(queue([waits('first')], clock('first', { early: [1, 2] })))).toBeUndefined()
  })
})

describe('a step that came before its time', () => {
  test('is remembered with the latest clock of its incident, and with no other', () => {
    const latest = clock('first', { sequence: 5, early: [1] })
    const kept = queue([waits('first')], clock('first'), latest, clock('other'))
    expect(withStepEarly(kept, 'first', 2)).toEqual({
      ...kept,
      clocks: [clock('first'), { ...latest, early: [1, 2] }, clock('other')],
    })
  })
})
