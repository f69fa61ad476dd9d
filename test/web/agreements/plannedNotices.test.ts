import { describe, expect, test } from 'vitest'
import type { AgreementTerms } from '../../../shared/domain/agreements/agreement.ts'
import { noticesOfCancellation, noticesOfTerms } from '../../../web/agreements/plannedNotices.ts'
import type { PlannedNotice } from '../../../web/noticePlan/playOut.ts'
import { wallClock } from '../../fixtures/wallClock.ts'
import { directory, early, terms } from '../../unit/shared/domain/agreements/sampleAgreements.ts'

const now = wallClock('2026-03-09T10:00')

const inForce = {
  version: 1,
  terms: terms(),
  approval: { role: 'director', approvedAt: early },
} as const

const planned = (more: Partial<AgreementTerms>, given: Partial<Parameters<typeof noticesOfTerms>[2]> = {}) =>
  noticesOfTerms(terms(more), 'itSuperior', { id: 'weekend', inForce, directory, now, ...given })

const kindsAndUnits = (notices: PlannedNotice[]) => notices.map(({ kind, units }) => [kind, units.toSorted()])

const health = ['health', 'home-care']

describe('what will go', () => {
  test('of a new agreement is told at once, and again seven days and one day before, to the units with those below', () => {
    const notices = planned({}, { inForce: undefined })
    expect(notices.map(({ kind, at }) => [kind, at])).toEqual([
      ['announced', now],
      ['reminder', wallClock('2026-03-20T16:00')],
      ['reminder', wallClock('2026-03-26T16:00')],
    ])
    expect(notices[0]?.units.toSorted()).toEqual(health)
    expect(notices[0]?.mail.text).toContain(`Godkjent av: ${directory.roles.itSuperior.title}`)
  })

  test('of one that is moved tells the time that no longer holds', () => {
    const [changed, ...reminders] = planned({ from: wallClock('2026-03-28T08:00') })
    expect(changed?.kind).toBe('changed')
    expect(changed?.mail.text).toContain('Tidligere varslet tid, som ikke gjelder lenger: fra fredag 27. mars 2026')
    expect(reminders.map(({ kind }) => kind)).toEqual(['reminder', 'reminder'])
  })

  test('of another number stands on the word that was given', () => {
    const [changed] = planned({ phone: '+4749000901' })
    expect(changed?.mail.text).toContain('Vaktnummer: +4749000901')
    expect(changed?.mail.text).toContain(`Godkjent av: ${directory.roles.director.title}`)
  })

  test('of one that is for others now takes it back from those who were told', () => {
    const atOnce = planned({ audience: { units: ['schools'] } }).filter(({ at }) => at === now)
    expect(new Map(atOnce.map(({ kind, units }) => [kind, units.toSorted()]))).toEqual(
      new Map([
        ['announced', ['schools']],
        ['cancelled', health],
      ]),
    )
  })

  test('is nothing where readers would see no difference', () => {
    expect(planned({ staff: ['it-2'] })).toEqual([])
  })

  test('is the same within the minute in which the version before was approved', () => {
    const approvedJustNow = {
      ...inForce,
      approval: { ...inForce.approval, approvedAt: wallClock('2026-03-09T10:00:30') },
    }
    const moved = { from: wallClock('2026-03-28T08:00') }
    expect(kindsAndUnits(planned(moved, { inForce: approvedJustNow }))).toEqual(kindsAndUnits(planned(moved)))
  })
})

describe('a cancellation', () => {
  test('is told to all who were told', () => {
    const notices = noticesOfCancellation({ id: 'weekend', inForce, directory, now })
    expect(kindsAndUnits(notices)).toEqual([['cancelled', health]])
  })

  test('of what nobody was told of is told to nobody', () => {
    expect(noticesOfCancellation({ id: 'weekend', inForce: undefined, directory, now })).toEqual([])
  })
})
