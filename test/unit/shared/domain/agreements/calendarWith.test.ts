import { describe, expect, it } from 'vitest'
import { calendarWith } from '../../../../../shared/domain/agreements/calendarWith.ts'
import { cancelAgreement } from '../../../../../shared/domain/agreements/cancelAgreement.ts'
import { emptyCalendar } from '../../../../../shared/domain/calendar/calendar.ts'
import { agreement } from '../../../../fixtures/calendar.ts'
import { agreed, changed, done, drafted, early, terms } from './sampleAgreements.ts'

const past = agreement({ from: '2026-03-01T08:00', to: '2026-03-06T10:00' }, { id: 'past' })
const coming = agreement({ from: '2026-05-01T08:00', to: '2026-05-02T08:00' }, { id: 'coming' })
const calendar = { ...emptyCalendar, version: 7, agreements: [past, coming] }

describe('the calendar after an agreement was written', () => {
  it('holds what is in force of it, no draft, and nothing that has ended', () => {
    expect(calendarWith(calendar, drafted(), early)).toEqual({ ...calendar, version: 8, agreements: [coming] })
    expect(calendarWith(calendar, agreed(), early).agreements).toEqual([coming, { ...terms(), id: 'a1', version: 1 }])
  })

  it('holds one version of it, and none once it is cancelled', () => {
    const before = calendarWith(calendar, agreed(), early)
    const after = calendarWith(before, changed(agreed(), { phone: '+4749000901' }, early), early)
    expect(after.agreements.map(({ id, version }) => [id, version])).toEqual([
      ['coming', 1],
      ['a1', 2],
    ])
    const cancelled = done(cancelAgreement(agreed(), { by: 'it-1', reason: 'Utsatt' }, early))
    expect(calendarWith(before, cancelled, early).agreements).toEqual([coming])
  })
})
