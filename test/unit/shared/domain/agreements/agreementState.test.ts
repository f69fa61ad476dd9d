import { describe, expect, it } from 'vitest'
import {
  agreementState,
  approvedVersions,
  draftOf,
  hasEnded,
  inForceOf,
} from '../../../../../shared/domain/agreements/agreementState.ts'
import { cancelAgreement } from '../../../../../shared/domain/agreements/cancelAgreement.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, changed, done, drafted, early, terms } from './sampleAgreements.ts'

const cancelled = (agreement = agreed()) => done(cancelAgreement(agreement, { by: 'it-1', reason: 'Utsatt' }, early))
const moved = { from: wallClock('2026-04-10T16:00'), to: wallClock('2026-04-13T08:00') }

describe('the state of an agreement', () => {
  it('goes from draft to agreed to cancelled', () => {
    expect([drafted(), agreed(), cancelled()].map(agreementState)).toEqual(['draft', 'agreed', 'cancelled'])
  })

  it('stays agreed while a change waits for approval', () => {
    expect(agreementState(changed(agreed(), moved, early))).toBe('agreed')
  })
})

describe('what counts', () => {
  it('is nothing of a draft, and nothing of what is cancelled', () => {
    expect(inForceOf(drafted())).toBeUndefined()
    expect(inForceOf(cancelled())).toBeUndefined()
    expect(inForceOf(cancelled(drafted()))).toBeUndefined()
  })

  it('is the version that was approved last, while the change of it is a draft', () => {
    const agreement = changed(agreed(), moved, early)
    expect(inForceOf(agreement)).toEqual({ ...terms(), id: 'a1', version: 1 })
    expect(draftOf(agreement)).toMatchObject({ version: 2, terms: moved })
    expect(approvedVersions(agreement).map(({ version }) => version)).toEqual([1])
  })

  it('leaves no draft behind once it is approved or cancelled', () => {
    expect(draftOf(agreed())).toBeUndefined()
    expect(draftOf(cancelled(drafted()))).toBeUndefined()
  })
})

describe('the end of an agreement', () => {
  it('is the end of what is in force, whatever a draft says', () => {
    const agreement = changed(agreed(), moved, early)
    expect(hasEnded(agreement, later(terms().to, 'PT-0.001S'))).toBe(false)
    expect(hasEnded(agreement, terms().to)).toBe(true)
  })

  it('is the end of the draft where nothing ever was in force', () => {
    expect(hasEnded(drafted(), terms().to)).toBe(true)
    expect(hasEnded(drafted(), early)).toBe(false)
  })
})
