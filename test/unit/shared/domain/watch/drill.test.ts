import { describe, expect, test } from 'vitest'
import { drillPassed, isDrillDue } from '../../../../../shared/domain/watch/drill.ts'
import { directoryWith, settings } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const directory = directoryWith({ escalation: { ...settings.escalation, drill: { weekly: true } } })
const at = (time: string) => ({ escalation: 'drill-1', startedAt: wallClock(time) })

describe('a rehearsal is due', () => {
  test.each([
    ['2026-04-08T10:00', undefined, true],
    ['2026-04-08T15:00', undefined, false],
    ['2026-04-11T10:00', undefined, false],
    ['2026-05-01T10:00', undefined, false],
    ['2026-04-08T10:00', '2026-04-07T09:00', false],
    ['2026-04-13T09:00', '2026-04-10T13:00', true],
    // The last days of December may belong to the first week of the next year.
    ['2026-12-30T10:00', '2026-12-28T09:00', false],
    ['2027-01-04T10:00', '2026-12-28T09:00', true],
  ])('at %s, after one at %s: %s', (now, last, due) => {
    expect(isDrillDue(directory, last === undefined ? undefined : at(last), wallClock(now))).toBe(due)
  })

  test('never where it is not wanted', () => {
    expect(isDrillDue(directoryWith(), undefined, wallClock('2026-04-08T10:00'))).toBe(false)
  })
})

describe('a rehearsal', () => {
  test.each([
    ['sent', '2026-04-08T10:01', true],
    ['pending', '2026-04-08T10:09', undefined],
    ['claimed', '2026-04-08T10:09', undefined],
    ['pending', '2026-04-08T10:10', false],
    ['failed', '2026-04-08T10:01', false],
    ['missed', '2026-04-08T10:01', false],
    ['superseded', '2026-04-08T10:01', false],
  ] as const)('whose SMS is %s at %s has passed: %s', (state, now, passed) => {
    expect(drillPassed(at('2026-04-08T10:00'), { state }, wallClock(now))).toBe(passed)
  })

  test('whose SMS is not there has failed', () => {
    expect(drillPassed(at('2026-04-08T10:00'), undefined, wallClock('2026-04-08T10:01'))).toBe(false)
  })
})
