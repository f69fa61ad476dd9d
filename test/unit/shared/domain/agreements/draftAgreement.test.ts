import { describe, expect, it } from 'vitest'
import { draftAgreement } from '../../../../../shared/domain/agreements/draftAgreement.ts'
import type { AgreementRefusal } from '../../../../../shared/domain/agreements/refusal.ts'
import type { AgreementWarning } from '../../../../../shared/domain/agreements/warnings.ts'
import { early, factsWith, terms, written } from './sampleAgreements.ts'

describe('a new agreement', () => {
  it('is a draft in its first version', () => {
    expect(draftAgreement('a1', written(), factsWith(), early)).toEqual({
      id: 'a1',
      revision: 1,
      versions: [{ version: 1, terms: terms(), writtenBy: 'it-1', writtenAt: early }],
    })
  })

  it('is refused with all its warnings until each of them is accepted', () => {
    const refusal: AgreementRefusal & { refused: 'warningsNotAccepted' } = {
      refused: 'warningsNotAccepted',
      warnings: ['longerThan14Days', 'crossesClockChange', 'crossesHoliday'],
    }
    const long = written({ to: '2026-04-20T06:00:00.000Z' })
    const accepting = (...acceptWarnings: AgreementWarning[]) =>
      draftAgreement('a1', { ...long, acceptWarnings }, factsWith(), early)
    expect(accepting()).toEqual(refusal)
    expect(accepting('crossesClockChange', 'crossesHoliday')).toEqual(refusal)
    expect(accepting(...refusal.warnings, 'late')).not.toHaveProperty('refused')
  })

  it('is refused for what is wrong before anybody is asked about warnings', () => {
    const wrong = { ...written({ staff: ['finance'] }), acceptWarnings: [] }
    expect(draftAgreement('a1', wrong, factsWith(), early)).toMatchObject({
      refused: 'invalid',
      problems: [{ code: 'staffUnknown' }],
    })
  })
})
