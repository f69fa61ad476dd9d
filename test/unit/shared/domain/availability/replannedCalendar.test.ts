import { describe, expect, test } from 'vitest'
import type { AnnouncedPeriod } from '../../../../../shared/domain/availability/announcedPeriod.ts'
import { replannedCalendar } from '../../../../../shared/domain/availability/replannedCalendar.ts'
import { emptyCalendar } from '../../../../../shared/domain/calendar/calendar.ts'
import { absence, agreement } from '../../../../fixtures/calendar.ts'
import { directoryWith } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const directory = directoryWith()
const now = wallClock('2026-06-08T10:00')

const period = (id: string, to: string): AnnouncedPeriod => ({
  id,
  version: 1,
  level: 'none',
  from: wallClock('2026-04-01T07:00'),
  to: wallClock(to),
  since: wallClock('2026-03-01T10:00'),
  cancelled: false,
})

const newIds = () => {
  let count = 0
  return () => {
    count += 1
    return `new-${count}`
  }
}

describe('the calendar after a change', () => {
  test('has a version more, and nothing of what has ended', () => {
    const ended = { from: '2026-06-01T07:00', to: '2026-06-08T10:00' }
    const running = { from: '2026-06-01T07:00', to: '2026-06-08T10:01' }
    const before = {
      ...emptyCalendar,
      version: 7,
      absences: [absence('it-1', ended), absence('it-2', running)],
      agreements: [agreement(ended), agreement(running, { id: 'running' })],
    }
    const { calendar } = replannedCalendar(before, directory, now, newIds())
    expect(calendar.version).toBe(8)
    expect(calendar.absences.map(({ id }) => id)).toEqual(['absence-it-2'])
    expect(calendar.agreements.map(({ id }) => id)).toEqual(['running'])
  })

  test('has the periods planned anew, of which those with a new version are told', () => {
    const absences = [absence(null, { from: '2026-06-10T07:00', to: '2026-06-10T16:30' })]
    const { calendar, changed } = replannedCalendar({ ...emptyCalendar, absences }, directory, now, newIds())
    expect(changed).toMatchObject([{ id: 'new-1', version: 1, level: 'none', since: now, cancelled: false }])
    expect(calendar.periods).toEqual(changed)
    expect(replannedCalendar(calendar, directory, now, newIds()).changed).toEqual([])
  })

  test('remembers periods for 60 days after their end, and not a moment longer', () => {
    const periods = [period('forgotten', '2026-04-09T10:00'), period('remembered', '2026-04-09T10:01')]
    const { calendar, changed } = replannedCalendar({ ...emptyCalendar, periods }, directory, now, newIds())
    expect(calendar.periods.map(({ id }) => id)).toEqual(['remembered'])
    expect(changed).toEqual([])
  })
})
