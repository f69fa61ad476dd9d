import { describe, expect, it } from 'vitest'
import type { Approval } from '../../../../../shared/domain/agreements/agreement.ts'
import { agreementState } from '../../../../../shared/domain/agreements/agreementState.ts'
import type { ApproveAgreement } from '../../../../../shared/domain/agreements/approvalWord.ts'
import { approveAgreement } from '../../../../../shared/domain/agreements/approveAgreement.ts'
import { cancelAgreement } from '../../../../../shared/domain/agreements/cancelAgreement.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { directoryWith, person } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, changed, done, drafted, early, terms, yes } from './sampleAgreements.ts'

const now = wallClock('2026-03-10T12:00')
const yesterday = wallClock('2026-03-09T12:00')

/** The director is away from 9 to 11 March, and the head of health acts. */
const directory = directoryWith({
  roles: { director: { acting: [{ person: 'health-head', from: '2026-03-09', to: '2026-03-11' }] } },
  people: [person('nurse', 'home-care')],
})
const as = (id: string, at = now) => callerAt(directory, directory.people.get(id)!, at)
const approve = (command: ApproveAgreement, agreement = drafted(), at = now) =>
  approveAgreement(agreement, command, directory, at)
const approvalOf = (result: ReturnType<typeof approve>): Approval | undefined =>
  done(result).versions.at(-1)!.inForce?.approval
const recorded = (more: Partial<ApproveAgreement> = {}): ApproveAgreement => ({
  by: as('it-1'),
  role: 'director',
  approvedAt: yesterday,
  reference: 'E-post til arkivet',
  ...more,
})

const problemsOf = (more: Partial<ApproveAgreement>) => {
  const result = approve(recorded(more))
  return 'refused' in result && result.refused === 'invalid' ? result.problems : []
}
const inState = (state: string) => ({ refused: 'notAllowedInState', state })

describe('approval in the app', () => {
  it('brings the draft into force from now on, on the word of whoever holds the role', () => {
    const result = done(approve({ by: as('finance'), role: 'itSuperior' }))
    expect(agreementState(result)).toBe('agreed')
    expect(result.revision).toBe(2)
    expect(result.versions[0]!.inForce).toEqual({
      since: now,
      approval: { role: 'itSuperior', approver: 'finance', approvedAt: now },
    })
  })

  it('is given by an acting holder, and by the holder meanwhile', () => {
    expect(approvalOf(approve({ by: as('health-head'), role: 'director' }))).toMatchObject({ approver: 'health-head' })
    expect(approvalOf(approve({ by: as('director'), role: 'director' }))).toMatchObject({ approver: 'director' })
  })

  it('is refused to everybody else, also to a holder of the other role and to one who acts no more', () => {
    const forbidden = { refused: 'forbidden' }
    expect(approve({ by: as('nurse'), role: 'director' })).toEqual(forbidden)
    expect(approve({ by: as('it-2'), role: 'director' })).toEqual(forbidden)
    expect(approve({ by: as('finance'), role: 'director' })).toEqual(forbidden)
    // Nobody approves in the name of another, not even with the same role.
    expect(approve({ by: as('director'), role: 'director', approver: 'health-head' })).toEqual(forbidden)
    const tooLate = wallClock('2026-03-11T00:00')
    expect(approve({ by: as('health-head', tooLate), role: 'director' }, drafted(), tooLate)).toEqual(forbidden)
  })
})

describe('a recorded word', () => {
  it('is kept with who gave it, when, who recorded it, and where it can be found', () => {
    expect(approvalOf(approve(recorded({ approver: 'director' })))).toEqual({
      role: 'director',
      approver: 'director',
      approvedAt: yesterday,
      recordedBy: 'it-1',
      reference: 'E-post til arkivet',
    })
  })

  it('is that of whoever was asked first then, when nobody is named', () => {
    expect(approvalOf(approve(recorded()))).toMatchObject({ approver: 'health-head' })
    expect(approvalOf(approve(recorded({ approvedAt: wallClock('2026-03-08T12:00') })))).toMatchObject({
      approver: 'director',
    })
  })

  it('may be older than the text: most are given on the phone and written down afterwards', () => {
    expect(approve(recorded(), drafted({}, now))).not.toHaveProperty('refused')
  })

  it('is refused for somebody who did not hold the role then', () => {
    const without = { refused: 'approverWithoutRole' }
    expect(approve(recorded({ approver: 'finance' }))).toEqual(without)
    expect(approve(recorded({ approver: 'it-1' }))).toEqual(without)
    expect(approve(recorded({ approver: 'health-head', approvedAt: wallClock('2026-03-08T23:59') }))).toEqual(without)
    const vacant = directoryWith({ roles: { director: { holder: null } } })
    expect(approveAgreement(drafted(), recorded(), vacant, now)).toEqual(without)
  })

  it('is refused without its time or place, and in the future, in plain sentences', () => {
    expect(problemsOf({ approvedAt: undefined, reference: undefined })).toEqual([
      { code: 'approvedAtMissing', pointer: '/approvedAt', detail: 'Say when the word was given.' },
      {
        code: 'referenceMissing',
        pointer: '/reference',
        detail: 'Say where the word can be found, for example an e-mail.',
      },
    ])
    expect(problemsOf({ approvedAt: later(now, 'PT0.001S') })).toEqual([
      { code: 'approvedAtInFuture', pointer: '/approvedAt', detail: 'The word cannot be given later than now.' },
    ])
    expect(problemsOf({ approvedAt: now })).toEqual([])
  })

  it('cannot be the one behind the version in force, nor an older one, once that is changed', () => {
    const first = done(approve(recorded()))
    const change = changed(first, { purpose: 'Valg' }, now)
    const again = (approvedAt: string) => approve(recorded({ approvedAt }), change, later(now, 'PT1H'))
    expect(again(yesterday)).toMatchObject({
      problems: [
        {
          code: 'approvedBefore',
          pointer: '/approvedAt',
          detail: 'A change needs a newer word than the version in force.',
        },
      ],
    })
    expect(again(later(yesterday, 'PT1M'))).not.toHaveProperty('refused')
  })
})

describe('an approval is refused', () => {
  it('when there is no draft, when it is cancelled, and when it is over', () => {
    const cancelled = done(cancelAgreement(drafted(), { by: 'it-1', reason: 'Utsatt' }, early))
    expect(approve(yes(now), agreed())).toEqual(inState('agreed'))
    expect(approve(yes(now), cancelled)).toEqual(inState('cancelled'))
    expect(approve(yes(terms().to), drafted(), terms().to)).toEqual(inState('ended'))
  })

  it('when its staff are in IT no more', () => {
    const without = directoryWith({ people: [person('it-1', 'it')] })
    expect(approveAgreement(drafted(), yes(now), without, now)).toMatchObject({
      refused: 'invalid',
      problems: [{ code: 'staffUnknown' }],
    })
  })

  it('when the draft lies in the past although the version in force does not', () => {
    const earlier = changed(agreed(), { from: wallClock('2026-03-11T08:00'), to: wallClock('2026-03-12T08:00') }, now)
    expect(approve(yes(wallClock('2026-03-12T08:00')), earlier, wallClock('2026-03-12T08:00'))).toMatchObject({
      problems: [{ code: 'windowPast' }],
    })
  })
})
