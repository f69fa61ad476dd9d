import { describe, expect, it } from 'vitest'
import type { Agreement, AgreementTerms } from '../../../../../shared/domain/agreements/agreement.ts'
import { cancelAgreement } from '../../../../../shared/domain/agreements/cancelAgreement.ts'
import { agreementMessages } from '../../../../../shared/domain/notices/agreementNotices.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, approved, changed, directory, done, drafted, early, terms } from '../agreements/sampleAgreements.ts'

const next = wallClock('2026-03-09T10:00')
const planned = (agreement: Agreement) => agreementMessages(agreement, directory)
const idsOf = (agreement: Agreement) => planned(agreement).map(({ id }) => id)
const changedTo = (more: Partial<AgreementTerms>, before = agreed(), now = next) => {
  const draft = changed(before, more, now)
  return draft.versions.at(-1)!.inForce ? draft : approved(draft, now)
}
const cancelled = (agreement: Agreement, now = next) =>
  done(cancelAgreement(agreement, { by: 'it-1', reason: 'Utsatt' }, now))
const kindsFor = (before: AgreementTerms['audience'], after: AgreementTerms['audience']) =>
  planned(changedTo({ audience: after }, agreed({ audience: before })))
    .filter(({ content }) => content.kind !== 'reminder')
    .map(({ content }) => [content.kind, content.audience])

const health = { units: ['health'] }
const both = { units: ['health', 'schools'] }
const everyone = { everyone: true } as const

describe('notices about a new agreement', () => {
  it('are none before it is approved', () => {
    expect(planned(drafted())).toEqual([])
    expect(planned(cancelled(drafted()))).toEqual([])
  })

  it('announce it at once, until its end, and remind of it until its start', () => {
    const { from, to } = terms()
    expect(
      planned(agreed()).map(({ content, dueAt, expiresAt, about }) => ({ ...content, dueAt, expiresAt, about })),
    ).toEqual([
      { kind: 'announced', audience: health, late: false, window: { from, to }, dueAt: early, expiresAt: to, about: 1 },
      {
        kind: 'reminder',
        leadTime: 'P7D',
        audience: health,
        late: false,
        window: { from, to },
        dueAt: wallClock('2026-03-20T16:00'),
        expiresAt: from,
        about: 1,
      },
      {
        kind: 'reminder',
        leadTime: 'P1D',
        audience: health,
        late: false,
        window: { from, to },
        dueAt: wallClock('2026-03-26T16:00'),
        expiresAt: from,
        about: 1,
      },
    ])
  })

  it('have ids made of what they are about, which are valid schedule names however long an agreement lasts', () => {
    const id = '01K3M9ZD5Q8T7R6P5N4M3K2J1H'
    const versions = agreed().versions.map((version) => ({ ...version, version: 9_999_999 }))
    const ids = planned({ id, revision: 2, versions }).map((message) => message.id)
    expect(ids).toEqual(['announced', 'reminder-P7D', 'reminder-P1D'].map((name) => `agreement-${id}-9999999-${name}`))
    for (const one of ids) expect(one).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/)
  })

  it('are about the agreement, under which they are found', () => {
    for (const { subject } of planned(agreed())) expect(subject).toEqual({ type: 'agreement', id: 'a1' })
  })

  it('are marked late, but a cancellation is never late', () => {
    const narrowed = changedTo({ audience: health }, agreed({ audience: both }), wallClock('2026-03-27T10:00'))
    expect(planned(narrowed).map(({ content }) => [content.kind, content.late])).toEqual([
      ['changed', true],
      ['cancelled', false],
    ])
  })

  it('are marked late, and remind of nothing, when it was approved less than a day before', () => {
    const messages = planned(agreed({}, wallClock('2026-03-27T10:00')))
    expect(messages.map(({ content }) => [content.kind, content.late])).toEqual([['announced', true]])
  })

  it('go although it has begun', () => {
    const now = wallClock('2026-03-28T10:00')
    expect(planned(agreed({}, now))).toMatchObject([{ dueAt: now, expiresAt: terms().to, content: { late: true } }])
  })
})

describe('notices about a change', () => {
  it('are none while it waits for approval', () => {
    expect(idsOf(changed(agreed(), { purpose: 'Valg' }, next))).toEqual(idsOf(agreed()))
  })

  it('are about the new version, due when it came into force, with reminders of its own', () => {
    const { from, to } = { from: wallClock('2026-04-10T16:00'), to: wallClock('2026-04-13T08:00') }
    const messages = planned(changedTo({ from, to }))
    expect(messages.map(({ id, about, dueAt }) => [id, about, dueAt])).toEqual([
      ['agreement-a1-2-changed', 2, next],
      ['agreement-a1-2-reminder-P7D', 2, wallClock('2026-04-03T16:00')],
      ['agreement-a1-2-reminder-P1D', 2, wallClock('2026-04-09T16:00')],
    ])
    expect(messages.every(({ content }) => content.window.from === from && content.window.to === to)).toBe(true)
  })

  it('announce to whom it is new, change for whom it is not, and cancel for whom it is no more', () => {
    expect(kindsFor(health, both)).toEqual([
      ['announced', both],
      ['changed', both],
    ])
    expect(kindsFor(both, health)).toEqual([
      ['changed', health],
      ['cancelled', both],
    ])
    expect(kindsFor(health, everyone)).toEqual([
      ['announced', everyone],
      ['changed', everyone],
    ])
    expect(kindsFor(everyone, health)).toEqual([
      ['changed', health],
      ['cancelled', everyone],
    ])
  })

  it('still cancel for those of an earlier version, in case they have not been told yet', () => {
    const narrowed = changedTo({ audience: health }, agreed({ audience: both }))
    const moved = changedTo({ audience: health, purpose: 'Valg' }, narrowed, wallClock('2026-03-10T10:00'))
    expect(idsOf(moved)).toContain('agreement-a1-3-cancelled')
  })

  it('are none where readers see no difference: what was planned stays as it is', () => {
    const others = changedTo({ staff: ['it-2'] })
    expect(others.versions).toHaveLength(2)
    expect(planned(others)).toEqual(planned(agreed()))
    const purpose = changedTo({ purpose: 'Valg' }, others, wallClock('2026-03-10T10:00'))
    expect(idsOf(purpose)).toContain('agreement-a1-3-changed')
  })
})

describe('notices about a cancellation', () => {
  it('are one, for all who were ever meant, in place of everything that was planned', () => {
    const narrowed = changedTo({ audience: health }, agreed({ audience: both }))
    expect(planned(cancelled(narrowed, wallClock('2026-03-10T10:00')))).toMatchObject([
      {
        id: 'agreement-a1-cancelled',
        about: 2,
        content: { kind: 'cancelled', audience: both },
        dueAt: wallClock('2026-03-10T10:00'),
        expiresAt: terms().to,
      },
    ])
  })

  it('leave no trace of a draft that was not approved', () => {
    expect(idsOf(cancelled(changed(agreed(), { audience: everyone }, next)))).toEqual(['agreement-a1-cancelled'])
    expect(planned(cancelled(changed(agreed(), { audience: everyone }, next)))).toMatchObject([
      { content: { audience: health } },
    ])
  })

  it('are none after the end', () => {
    const over = { ...agreed(), cancelled: { at: terms().to, by: 'it-1', reason: 'Utsatt' } }
    expect(planned(over)).toEqual([])
  })
})
