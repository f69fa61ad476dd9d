import { describe, expect, test } from 'vitest'
import type { Absence } from '../../../../../shared/domain/availability/absence.ts'
import {
  changeAbsence,
  recordAbsence,
  takeBackAbsence,
} from '../../../../../shared/domain/availability/changeAbsence.ts'
import type { WrittenAbsence } from '../../../../../shared/domain/availability/writtenAbsence.ts'
import { directoryWith } from '../../../../fixtures/directory.ts'

const directory = directoryWith()
const now = '2026-04-08T10:00:00.000Z'
const before = '2026-04-08T09:59:59.999Z'
const after = '2026-04-08T10:00:00.001Z'

const written = (more: Partial<WrittenAbsence> = {}): WrittenAbsence => ({
  personId: 'it-2',
  kind: 'away',
  from: '2026-04-09T07:00:00.000Z',
  to: '2026-04-10T14:00:00.000Z',
  ...more,
})

const kept = (more: Partial<Absence> = {}): Absence => ({ id: 'a', version: 3, ...written(), ...more })

const problemsOf = (more: Partial<WrittenAbsence>) => {
  const outcome = recordAbsence('a', written(more), directory, now)
  return 'refused' in outcome && outcome.refused === 'invalid' ? outcome.problems : []
}

describe('an absence is recorded', () => {
  test('as it was written, in its first version', () => {
    expect(recordAbsence('a', written({ note: 'Kurs' }), directory, now)).toEqual({
      id: 'a',
      version: 1,
      ...written({ note: 'Kurs' }),
    })
  })

  test('of all of IT, of somebody who leads, and though it has begun', () => {
    expect(problemsOf({ personId: null })).toEqual([])
    expect(problemsOf({ personId: 'home-head' })).toEqual([])
    expect(problemsOf({ from: '2026-04-01T00:00:00.000Z', to: after })).toEqual([])
  })

  test('not of somebody whom nobody rings', () => {
    expect(problemsOf({ personId: 'nurse' })).toEqual([
      { code: 'personUnknown', pointer: '/personId', detail: 'This is nobody in IT, and no leader.' },
    ])
  })

  test('not backwards, and not for no time', () => {
    const backwards = { code: 'windowEndsBeforeStart', pointer: '/to', detail: 'The end must be after the start.' }
    expect(problemsOf({ to: '2026-04-09T06:59:59.999Z' })).toEqual([backwards])
    expect(problemsOf({ to: '2026-04-09T07:00:00.000Z' })).toEqual([backwards])
    expect(problemsOf({ to: '2026-04-09T07:00:00.001Z' })).toEqual([])
  })

  test('not once it is over', () => {
    expect(problemsOf({ from: '2026-04-01T00:00:00.000Z', to: now })).toEqual([
      { code: 'windowPast', pointer: '/to', detail: 'The absence is over already.' },
    ])
  })

  test('for 400 days on the calendar and no longer', () => {
    // The 400th day after 9 April 2026 is 14 May 2027, both in summer time.
    expect(problemsOf({ to: '2027-05-14T07:00:00.000Z' })).toEqual([])
    expect(problemsOf({ to: '2027-05-14T07:00:00.001Z' })).toEqual([
      { code: 'windowTooLong', pointer: '/to', detail: 'An absence lasts at most 400 days.' },
    ])
  })

  test('with everything that is wrong told at once', () => {
    const codes = problemsOf({ personId: 'nurse', to: '2026-04-01T00:00:00.000Z' }).map(({ code }) => code)
    expect(codes).toEqual(['windowEndsBeforeStart', 'personUnknown'])
  })
})

const change = (absence: Absence, more: Partial<WrittenAbsence>) =>
  changeAbsence(absence, written({ from: absence.from, ...more }), directory, now)

describe('a change of an absence', () => {
  const begun = kept({ from: before })

  test('is all that was written, one version on, while it has not begun', () => {
    const other = {
      personId: 'it-3',
      kind: 'reduced',
      from: '2026-04-11T07:00:00.000Z',
      to: '2026-04-12T07:00:00.000Z',
    }
    expect(changeAbsence(kept(), written(other as Partial<WrittenAbsence>), directory, now)).toEqual({
      id: 'a',
      version: 4,
      ...other,
    })
  })

  test('is its end and its texts alone, from the instant of its start on', () => {
    const state = { refused: 'notAllowedInState', state: 'begun' }
    for (const absence of [begun, kept({ from: now })]) {
      expect(change(absence, { to: '2026-04-20T14:00:00.000Z', note: 'Lenger' })).toMatchObject({ version: 4 })
      expect(change(absence, { personId: 'it-3' })).toEqual(state)
      expect(change(absence, { kind: 'reduced' })).toEqual(state)
      expect(change(absence, { from: '2026-04-01T00:00:00.000Z' })).toEqual(state)
    }
    expect(change(kept({ from: after }), { personId: 'it-3' })).toMatchObject({ personId: 'it-3' })
  })

  test('is none from the instant of its end on', () => {
    const state = { refused: 'notAllowedInState', state: 'ended' }
    expect(change(kept({ from: '2026-04-01T00:00:00.000Z', to: now }), {})).toEqual(state)
    expect(change(kept({ from: before, to: after }), {})).toMatchObject({ version: 4 })
  })

  test('is refused for what would be wrong in a new one', () => {
    expect(change(begun, { to: now })).toMatchObject({ refused: 'invalid', problems: [{ code: 'windowPast' }] })
  })
})

describe('taken back', () => {
  test('an absence that has not begun was never there', () => {
    expect(takeBackAbsence(kept(), now)).toBe('removed')
    expect(takeBackAbsence(kept({ from: now }), now)).toBe('removed')
  })

  test('one that has begun ends now', () => {
    expect(takeBackAbsence(kept({ from: before }), now)).toEqual(kept({ from: before, version: 4, to: now }))
  })

  test('one that has ended stays', () => {
    const ended = { refused: 'notAllowedInState', state: 'ended' }
    expect(takeBackAbsence(kept({ from: '2026-04-01T00:00:00.000Z', to: now }), now)).toEqual(ended)
  })
})
