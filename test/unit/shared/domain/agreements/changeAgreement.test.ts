import { describe, expect, it } from 'vitest'
import type { AgreementTerms } from '../../../../../shared/domain/agreements/agreement.ts'
import { cancelAgreement } from '../../../../../shared/domain/agreements/cancelAgreement.ts'
import { changeAgreement } from '../../../../../shared/domain/agreements/changeAgreement.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, approved, changed, done, drafted, early, factsWith, terms, written } from './sampleAgreements.ts'

const next = wallClock('2026-03-09T10:00')
const afterwards = wallClock('2026-03-10T10:00')

const versionsAfter = (change: Partial<AgreementTerms>, before = agreed()) =>
  changed(before, change, next).versions.map(({ version, inForce }) => [version, inForce?.since ?? 'draft'])

describe('a change of an agreement in force', () => {
  it.each<[string, Partial<AgreementTerms>]>([
    ['the start', { from: wallClock('2026-03-27T17:00') }],
    ['the end', { to: wallClock('2026-03-30T07:00') }],
    ['the staff', { staff: ['it-2'] }],
    ['who else is on call', { staff: ['it-1', 'it-2'] }],
    ['the purpose', { purpose: 'Valg' }],
    ['the response time', { responseMinutes: 30 }],
    ['a wider audience', { audience: { units: ['health', 'schools'] } }],
    ['another audience', { audience: { units: ['schools'] } }],
    ['everyone as the audience', { audience: { everyone: true } }],
  ])('is a draft beside it where it is about %s', (_, change) => {
    expect(versionsAfter(change)).toEqual([
      [1, early],
      [2, 'draft'],
    ])
  })

  it.each<[string, Partial<AgreementTerms>]>([
    ['the number', { phone: '+4749000901' }],
    ['what it is not for', { exclusions: 'Skrivere' }],
    ['a narrower audience', { audience: { units: ['home-care'] } }],
    ['another name for the same units', { audience: { units: ['health', 'home-care'] } }],
  ])('is in force at once where it is only about %s', (_, change) => {
    expect(versionsAfter(change)).toEqual([
      [1, early],
      [2, next],
    ])
  })

  it('stands on the earlier word where it needs none', () => {
    const before = agreed()
    const [one, two] = changed(before, { phone: '+4749000901' }, next).versions
    expect(two!.inForce!.approval).toEqual(one!.inForce!.approval)
    expect(two).toMatchObject({ terms: { phone: '+4749000901' }, writtenBy: 'it-1', writtenAt: next })
  })

  it('is a draft as a whole where one part of it needs a word', () => {
    expect(versionsAfter({ phone: '+4749000901', purpose: 'Valg' })).toEqual([
      [1, early],
      [2, 'draft'],
    ])
  })

  it('writes nothing where nothing has changed, in whatever order it is said', () => {
    const before = agreed({ staff: ['it-1', 'it-2'], audience: { units: ['health', 'schools'] } })
    const same = { staff: ['it-2', 'it-1'], audience: { units: ['schools', 'health'] } }
    expect(changed(before, same, next)).toBe(before)
  })

  it('raises the revision, never touches what was approved, and keeps every approved version', () => {
    const first = agreed()
    const second = approved(changed(first, { purpose: 'Valg' }, next), next)
    const third = changed(second, { purpose: 'Valg', phone: '+4749000901' }, afterwards)
    expect([first, second, third].map(({ revision }) => revision)).toEqual([2, 4, 5])
    expect(third.versions.slice(0, 2)).toEqual(second.versions)
    expect(second.versions[0]).toEqual(first.versions[0])
  })
})

describe('a change of a draft', () => {
  it('replaces it under the same number, also beside a version in force', () => {
    const again = (before: Parameters<typeof changed>[0]) =>
      changed(changed(before, { purpose: 'Valg' }, next), { purpose: 'Prøvevalg' }, afterwards)
    expect(again(drafted()).versions).toMatchObject([
      { version: 1, terms: { purpose: 'Prøvevalg' }, writtenAt: afterwards },
    ])
    expect(again(agreed()).versions).toMatchObject([{ version: 1 }, { version: 2, terms: { purpose: 'Prøvevalg' } }])
    expect(again(agreed()).revision).toBe(4)
  })

  it('back to what is in force takes it back', () => {
    const before = changed(agreed(), { purpose: 'Valg' }, next)
    const after = changed(before, {}, afterwards)
    expect(after.versions).toEqual(agreed().versions)
    expect(after.revision).toBe(before.revision + 1)
  })

  it('gives way to a change that is in force at once', () => {
    const waiting = changed(agreed(), { purpose: 'Valg' }, next)
    expect(versionsAfter({ phone: '+4749000901' }, waiting)).toEqual([
      [1, early],
      [2, next],
    ])
  })
})

const judged = (command: ReturnType<typeof written>) => changeAgreement(agreed(), command, factsWith(), next)

describe('a change is refused', () => {
  it('when the agreement is cancelled, or over from the instant of its end', () => {
    const cancelled = done(cancelAgreement(agreed(), { by: 'it-1', reason: 'Utsatt' }, next))
    const change = written({ purpose: 'Valg' })
    expect(changeAgreement(cancelled, change, factsWith(), afterwards)).toEqual({
      refused: 'notAllowedInState',
      state: 'cancelled',
    })
    const longer = written({ to: wallClock('2026-03-31T08:00') })
    expect(changeAgreement(agreed(), longer, factsWith(), terms().to)).toEqual({
      refused: 'notAllowedInState',
      state: 'ended',
    })
  })

  it('for the same faults and warnings as a new one', () => {
    expect(judged(written({ audience: { units: [] } }))).toMatchObject({ refused: 'invalid' })
    expect(judged({ ...written({ purpose: 'Valg' }), acceptWarnings: [] })).toEqual({
      refused: 'warningsNotAccepted',
      warnings: ['crossesClockChange'],
    })
  })
})
