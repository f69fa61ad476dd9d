import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../../../shared/domain/agreements/agreement.ts'
import { approveAgreement } from '../../../../../shared/domain/agreements/approveAgreement.ts'
import { cancelAgreement } from '../../../../../shared/domain/agreements/cancelAgreement.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { approvalMessages } from '../../../../../shared/domain/notices/approvalMessages.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, changed, directory, done, drafted } from '../agreements/sampleAgreements.ts'

const now = wallClock('2026-03-10T12:00')

const recordedAt = (at: string, agreement: Agreement = drafted()): Agreement =>
  done(
    approveAgreement(
      agreement,
      {
        by: callerAt(directory, directory.people.get('it-1')!, at),
        role: 'director',
        approvedAt: later(at, 'PT-30M'),
        reference: 'Telefon',
      },
      directory,
      at,
    ),
  )

describe('the SMS to an approver whose word was recorded', () => {
  it('is due when it was recorded, and says so for a day', () => {
    expect(approvalMessages(recordedAt(now))).toMatchObject([
      {
        id: 'agreement-a1-1-approval',
        subject: { type: 'agreement', id: 'a1' },
        about: 1,
        content: { kind: 'approvalRecorded', approver: 'director' },
        dueAt: now,
        expiresAt: later(now, 'PT24H'),
      },
    ])
  })

  it('is none for a word given in the app', () => {
    expect(approvalMessages(agreed())).toEqual([])
    expect(approvalMessages(drafted())).toEqual([])
  })

  it('is none for a change that stands on the same word, and another one for a new word', () => {
    const first = recordedAt(now)
    const phone = changed(first, { phone: '+4749000901' }, later(now, 'PT1H'))
    expect(approvalMessages(phone)).toEqual(approvalMessages(first))
    const again = recordedAt(later(now, 'PT3H'), changed(phone, { purpose: 'Valg' }, later(now, 'PT2H')))
    expect(approvalMessages(again).map(({ about }) => about)).toEqual([1, 3])
  })

  it('stays when the agreement is cancelled: the word was recorded all the same', () => {
    const first = recordedAt(now)
    const cancelled = done(cancelAgreement(first, { by: 'it-1', reason: 'Utsatt' }, later(now, 'PT1M')))
    expect(approvalMessages(cancelled)).toEqual(approvalMessages(first))
  })
})
