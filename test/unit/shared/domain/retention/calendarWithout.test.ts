import { describe, expect, test } from 'vitest'
import { calendarWithout, lastEndOf } from '../../../../../shared/domain/retention/calendarWithout.ts'
import { emptyCalendar } from '../../../../../shared/domain/calendar/calendar.ts'
import { absence, agreement } from '../../../../fixtures/calendar.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, changed, early } from '../agreements/sampleAgreements.ts'

const window = { from: '2026-04-10T16:00', to: '2026-04-13T08:00' }
const [election, flood] = [agreement(window), agreement(window, { id: 'flood' })]
const [ofOne, ofUnit] = [absence('it-1', window), absence(null, window)]
const calendar = { ...emptyCalendar, version: 7, agreements: [election, flood], absences: [ofOne, ofUnit] }

describe('the calendar without what is kept no longer', () => {
  test('lacks that agreement or that absence alone', () => {
    expect(calendarWithout(calendar, 'flood')).toEqual({ ...calendar, version: 8, agreements: [election] })
    expect(calendarWithout(calendar, ofOne.id)).toEqual({ ...calendar, version: 8, absences: [ofUnit] })
  })

  test('is not written where it holds nothing of it', () => {
    expect(calendarWithout(calendar, 'another')).toBeUndefined()
    expect(calendarWithout(emptyCalendar, 'flood')).toBeUndefined()
  })
})

test('an agreement ends with the last window that any version of it had', () => {
  const [end, earlierEnd] = [wallClock('2026-03-30T08:00'), wallClock('2026-03-29T08:00')]
  expect(lastEndOf(agreed())).toBe(end)
  expect(lastEndOf(changed(agreed(), { to: earlierEnd }, early))).toBe(end)
  expect(lastEndOf(changed(agreed({ to: earlierEnd }), { to: end }, early))).toBe(end)
})
