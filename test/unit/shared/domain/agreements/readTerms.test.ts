import { describe, expect, it } from 'vitest'
import { readTerms, type WrittenTerms } from '../../../../../shared/domain/agreements/readTerms.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { directory, early, terms } from './sampleAgreements.ts'

const problemsOf = (more: Partial<WrittenTerms>, now = early) => {
  const read = readTerms({ ...terms(), ...more }, directory, now)
  return 'problems' in read ? read.problems.map(({ code, pointer }) => [code, pointer]) : []
}

describe('terms', () => {
  it('are kept with nobody and no unit twice', () => {
    const given = terms({ staff: ['it-2', 'it-1', 'it-2'], audience: { units: ['it', 'it'] } })
    expect(readTerms(given, directory, early)).toEqual({
      terms: { ...given, staff: ['it-2', 'it-1'], audience: { units: ['it'] } },
    })
  })

  it('may have begun already: that is late, not wrong', () => {
    expect(problemsOf({}, wallClock('2026-03-29T12:00'))).toEqual([])
  })

  it('may last for 60 days on the calendar and no longer', () => {
    const from = wallClock('2026-03-01T08:00')
    expect(problemsOf({ from, to: wallClock('2026-04-30T08:00') })).toEqual([])
    expect(problemsOf({ from, to: wallClock('2026-04-30T08:01') })).toEqual([['windowTooLong', '/to']])
  })

  it.each([
    ['a window that ends before it starts', { to: terms().from }, [['windowEndsBeforeStart', '/to']]],
    [
      'staff who are not in IT',
      { staff: ['it-1', 'finance', 'x'] },
      [
        ['staffUnknown', '/staff/1'],
        ['staffUnknown', '/staff/2'],
      ],
    ],
    ['nobody on call', { staff: [] }, [['staffMissing', '/staff']]],
    ['an audience of nobody', { audience: { units: [] } }, [['audienceEmpty', '/audience']]],
    ['a unit that is not there', { audience: { units: ['it', 'moon'] } }, [['unitUnknown', '/audience/units/1']]],
    ['a number that is none', { phone: undefined }, [['phoneUnreadable', '/phone']]],
  ])('cannot have %s', (_, more, expected) => {
    expect(problemsOf(more)).toEqual(expected)
  })

  it.each<[Partial<WrittenTerms>, string, string]>([
    [{ to: terms().from }, early, 'The end must be after the start.'],
    [{}, terms().to, 'The window is over already.'],
    [{ to: wallClock('2026-06-30T08:00') }, early, 'An agreement lasts at most 60 days.'],
    [{ staff: [] }, early, 'Name at least one person in IT.'],
    [{ staff: ['finance'] }, early, 'This is nobody in IT.'],
    [{ audience: { units: ['moon'] } }, early, 'There is no such unit.'],
    [{ audience: { units: [] } }, early, 'Name at least one unit, or everyone.'],
    [{ phone: undefined }, early, 'Not a phone number.'],
  ])('are refused in a plain sentence: %j', (more, now, detail) => {
    expect(readTerms({ ...terms(), ...more }, directory, now)).toMatchObject({ problems: [{ detail }] })
  })

  it('cannot lie in the past, from the instant of their end on', () => {
    expect(problemsOf({}, terms().to)).toEqual([['windowPast', '/to']])
  })

  it('tell everything that is wrong at once, without names or numbers', () => {
    const read = readTerms({ ...terms({ to: terms().from, staff: [] }), phone: undefined }, directory, early)
    expect(read).toMatchObject({ problems: [{ pointer: '/to' }, { pointer: '/staff' }, { pointer: '/phone' }] })
  })
})
