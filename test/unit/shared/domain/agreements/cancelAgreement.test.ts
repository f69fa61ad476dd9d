import { describe, expect, it } from 'vitest'
import { cancelAgreement } from '../../../../../shared/domain/agreements/cancelAgreement.ts'
import { agreed, done, drafted, early, terms } from './sampleAgreements.ts'

const command = { by: 'it-1', reason: 'Utsatt' }

describe('cancelling', () => {
  it('ends a draft and what is in force, and says who, when and why', () => {
    for (const agreement of [drafted(), agreed()]) {
      expect(cancelAgreement(agreement, command, early)).toEqual({
        ...agreement,
        revision: agreement.revision + 1,
        cancelled: { at: early, by: 'it-1', reason: 'Utsatt' },
      })
    }
  })

  it('is refused twice, and once it is over', () => {
    const once = done(cancelAgreement(agreed(), command, early))
    expect(cancelAgreement(once, command, early)).toEqual({ refused: 'notAllowedInState', state: 'cancelled' })
    expect(cancelAgreement(agreed(), command, terms().to)).toEqual({ refused: 'notAllowedInState', state: 'ended' })
  })
})
