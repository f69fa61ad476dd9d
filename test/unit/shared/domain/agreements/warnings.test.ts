import { describe, expect, it } from 'vitest'
import { agreementWarnings, type AgreementWarning } from '../../../../../shared/domain/agreements/warnings.ts'
import { emptyCalendar, type Calendar } from '../../../../../shared/domain/calendar/calendar.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { absence, agreement } from '../../../../fixtures/calendar.ts'
import { person } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { early, factsWith, terms } from './sampleAgreements.ts'

const ordinary = { from: wallClock('2026-04-17T16:00'), to: wallClock('2026-04-20T08:00') }
const weekend = { from: '2026-04-17T16:00', to: '2026-04-20T08:00' }

const warningsOf = (more: Parameters<typeof terms>[0] = {}, calendar: Partial<Calendar> = {}, now = early) =>
  agreementWarnings(
    'a1',
    terms({ ...ordinary, ...more }),
    factsWith({ calendar: { ...emptyCalendar, ...calendar } }),
    now,
  )

const warns = (code: AgreementWarning, ...given: Parameters<typeof warningsOf>) => warningsOf(...given).includes(code)

const overlapping = (more: Parameters<typeof agreement>[1]) => ({
  agreements: [agreement(weekend, { staff: ['it-2'], audience: { units: ['schools'] }, ...more })],
})
const awayWarns = (...given: Parameters<typeof absence>) => warns('staffAway', {}, { absences: [absence(...given)] })

describe('warnings', () => {
  it('are none for an ordinary weekend agreed in good time', () => {
    expect(warningsOf()).toEqual([])
  })

  it('say that it is late, less than the shortest lead time before the start', () => {
    const dayBefore = wallClock('2026-04-16T16:00')
    expect(warns('late', {}, {}, dayBefore)).toBe(false)
    expect(warns('late', {}, {}, later(dayBefore, 'PT0.001S'))).toBe(true)
    expect(warns('late', {}, {}, wallClock('2026-04-18T12:00'))).toBe(true)
  })

  it('say that it starts in less than 14 days on the calendar', () => {
    const fortnight = wallClock('2026-04-03T16:00')
    expect(warns('lessThan14Days', {}, {}, fortnight)).toBe(false)
    expect(warns('lessThan14Days', {}, {}, later(fortnight, 'PT0.001S'))).toBe(true)
  })

  it('say that it lasts longer than 14 days on the calendar', () => {
    expect(warns('longerThan14Days', { to: wallClock('2026-05-01T16:00') })).toBe(false)
    expect(warns('longerThan14Days', { to: wallClock('2026-05-01T16:01') })).toBe(true)
  })

  it('say that another one in force at the time has the same staff or the same readers', () => {
    expect(warns('overlap', {}, overlapping({}))).toBe(false)
    expect(warns('overlap', {}, overlapping({ staff: ['it-2', 'it-1'] }))).toBe(true)
    expect(warns('overlap', {}, overlapping({ audience: { units: ['home-care'] } }))).toBe(true)
    expect(warns('overlap', {}, overlapping({ audience: { everyone: true } }))).toBe(true)
    expect(warns('overlap', {}, overlapping({ id: 'a1', audience: { everyone: true } }))).toBe(false)
  })

  it('do not take one that begins when this one ends for an overlap', () => {
    const next = agreement({ from: '2026-04-20T08:00', to: '2026-04-21T08:00' })
    expect(warns('overlap', {}, { agreements: [next] })).toBe(false)
  })

  it('say that somebody on call, or all of IT, is away inside the window', () => {
    const inside = { from: '2026-04-18T08:00', to: '2026-04-18T09:00' }
    expect(awayWarns('it-1', inside)).toBe(true)
    expect(awayWarns(null, inside)).toBe(true)
    expect(awayWarns('it-2', inside)).toBe(false)
    expect(awayWarns('it-1', inside, { kind: 'reduced' })).toBe(false)
    expect(awayWarns('it-1', { from: '2026-04-20T08:00', to: '2026-04-21T08:00' })).toBe(false)
  })

  it('say that the clock is changed inside, or that there is a holiday', () => {
    expect(warningsOf({ from: terms().from, to: terms().to })).toEqual(['crossesClockChange'])
    expect(warningsOf({ from: wallClock('2026-04-30T16:00'), to: wallClock('2026-05-04T08:00') })).toEqual([
      'crossesHoliday',
    ])
  })

  it('say that somebody who may use it will not hear of it', () => {
    const nurse = person('nurse', 'home-care')
    const with_ = (unit: string) =>
      agreementWarnings(
        'a1',
        terms(ordinary),
        factsWith({ people: [nurse], followers: [{ personId: 'nurse', unit }] }),
        early,
      )
    expect(with_('home-care')).toEqual([])
    expect(with_('schools')).toEqual(['uninformed'])
  })
})
