import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agreement, AgreementTerms } from '../../../../../shared/domain/agreements/agreement.ts'
import { approvedVersions, inForceOf } from '../../../../../shared/domain/agreements/agreementState.ts'
import { audienceUnits } from '../../../../../shared/domain/agreements/audience.ts'
import { cancelAgreement } from '../../../../../shared/domain/agreements/cancelAgreement.ts'
import { sameToReaders } from '../../../../../shared/domain/agreements/compareTerms.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, approved, changed, directory, done } from '../agreements/sampleAgreements.ts'
import { Mailbox } from './mailbox.ts'

/** In force at once, with a new word where it needs one. */
const after = (before: Agreement, more: Partial<AgreementTerms>, now: string): Agreement => {
  const next = changed(before, more, now)
  return next.versions.at(-1)!.inForce ? next : approved(next, now)
}
const cancelled = (agreement: Agreement, now: string) =>
  done(cancelAgreement(agreement, { by: 'it-1', reason: 'Utsatt' }, now))

describe('an agreement announced 10 days ahead, moved and approved again, then cancelled', () => {
  const start = { from: wallClock('2026-04-20T16:00'), to: wallClock('2026-04-21T08:00') }
  const postponed = { from: wallClock('2026-04-21T16:00'), to: wallClock('2026-04-22T08:00') }

  const tell = (audiences: [before: AgreementTerms['audience'], after: AgreementTerms['audience']]) => {
    const [before, then] = audiences
    const mailbox = new Mailbox(agreed({ ...start, audience: before }, wallClock('2026-04-10T12:00')), directory)
    const everyHourUntil = (from: string, until: string) => {
      for (let now = from; now < until; now = later(now, 'PT1H')) mailbox.deliver(now)
    }
    everyHourUntil(wallClock('2026-04-10T12:00'), wallClock('2026-04-12T12:00'))
    const draft = changed(mailbox.agreement, { ...postponed, audience: then }, wallClock('2026-04-12T12:00'))
    mailbox.commit(draft)
    everyHourUntil(wallClock('2026-04-12T12:00'), wallClock('2026-04-15T09:00'))
    mailbox.commit(approved(draft, wallClock('2026-04-15T09:00')))
    everyHourUntil(wallClock('2026-04-15T09:00'), wallClock('2026-04-16T12:00'))
    mailbox.commit(cancelled(mailbox.agreement, wallClock('2026-04-16T12:00')))
    everyHourUntil(wallClock('2026-04-16T12:00'), wallClock('2026-04-24T12:00'))
    return (unit: string) =>
      mailbox.received.filter((notice) => notice.unit === unit).map(({ kind, at, about }) => [kind, at, about])
  }

  const story = [
    ['announced', wallClock('2026-04-10T12:00'), 1],
    ['reminder', wallClock('2026-04-13T16:00'), 1],
    ['changed', wallClock('2026-04-15T09:00'), 2],
    ['cancelled', wallClock('2026-04-16T12:00'), 2],
  ]

  it('gives each unit of the audience that, with the 7-day reminder of the version in force then, and the others nothing', () => {
    const toldTo = tell([{ units: ['health'] }, { units: ['health'] }])
    expect(toldTo('health')).toEqual(story)
    expect(toldTo('home-care')).toEqual(story)
    for (const unit of ['admin', 'schools', 'it']) expect(toldTo(unit)).toEqual([])
  })

  it('tells each unit its own story where the audience changes between versions', () => {
    const toldTo = tell([{ units: ['health'] }, { units: ['home-care', 'schools'] }])
    expect(toldTo('home-care')).toEqual(story)
    expect(toldTo('health')).toEqual([...story.slice(0, 2), ['cancelled', wallClock('2026-04-15T09:00'), 1]])
    expect(toldTo('schools')).toEqual([['announced', wallClock('2026-04-15T09:00'), 2], ...story.slice(3)])
    expect(toldTo('it')).toEqual([])
  })
})

type Step = { change: Partial<AgreementTerms> } | { cancel: true } | { deliver: number } | { wait: number }

const units = [...directory.units.keys()]
const base = wallClock('2026-04-01T10:00')
const hours = (count: number) => later(base, `PT${count}H`)

const someAudience = fc.oneof(
  { weight: 4, arbitrary: fc.subarray(units, { minLength: 1 }).map((named) => ({ units: named })) },
  { weight: 1, arbitrary: fc.constant({ everyone: true } as const) },
)
const someTerms = fc.record(
  {
    from: fc.integer({ min: 250, max: 300 }).map(hours),
    staff: fc.subarray(['it-1', 'it-2'], { minLength: 1 }),
    phone: fc.constantFrom('+4749000900', '+4749000901'),
    purpose: fc.constantFrom('Valg', 'Flytting'),
    audience: someAudience,
  },
  { requiredKeys: ['audience', 'from'] },
)
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: someTerms.map((change) => ({ change })) },
  { weight: 1, arbitrary: fc.constant({ cancel: true as const }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }).map((deliver) => ({ deliver })) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }).map((wait) => ({ wait })) },
)

const play = (first: Partial<AgreementTerms>, story: Step[]) => {
  const to = hours(400)
  const mailbox = new Mailbox(agreed({ ...first, to }, base), directory)
  let hour = 0
  for (const step of story) {
    // Two things never happen in the same instant.
    hour += 0.1
    const now = hours(hour)
    if ('change' in step && !mailbox.agreement.cancelled)
      mailbox.commit(after(mailbox.agreement, { ...step.change, to }, now))
    if ('cancel' in step && !mailbox.agreement.cancelled) mailbox.commit(cancelled(mailbox.agreement, now))
    if ('deliver' in step) mailbox.deliver(now, step.deliver)
    if ('wait' in step) hour = Math.min(hour + step.wait, 240)
  }
  mailbox.deliver(hours(249))
  return mailbox
}

const versionOf = (agreement: Agreement, number: number) =>
  approvedVersions(agreement).find(({ version }) => version === number)!

const stories = (holds: (mailbox: Mailbox) => void) =>
  fc.assert(fc.property(someTerms, fc.array(steps, { maxLength: 14 }), (first, story) => holds(play(first, story))))

describe('any story of an agreement, with deliveries that stop anywhere', () => {
  it('leaves every unit with what is true: the terms in force inside the audience, nothing outside', () => {
    stories(({ agreement, received }) => {
      const inForce = inForceOf(agreement)
      const inside = inForce ? audienceUnits(directory, inForce.audience) : new Set()
      for (const unit of units) {
        const last = received.findLast((notice) => notice.unit === unit && notice.kind !== 'cancelled')
        const wasCancelled = received.findLast((notice) => notice.unit === unit)?.kind === 'cancelled'
        const believes = last && !wasCancelled ? versionOf(agreement, last.about).terms : undefined
        expect(believes !== undefined).toBe(inside.has(unit))
        expect(!believes || sameToReaders(believes, inForce!)).toBe(true)
      }
    })
  })

  it('announces first and after a cancellation, changes only what is known, and cancels only what was told', () => {
    stories(({ received }) => {
      for (const unit of units) {
        let knows = false
        for (const { kind } of received.filter((notice) => notice.unit === unit)) {
          expect(kind === 'announced').toBe(!knows)
          knows = kind !== 'cancelled'
        }
      }
    })
  })

  it('never tells a unit the same twice, but for reminders', () => {
    stories(({ agreement, received }) => {
      for (const unit of units) {
        const told = received.filter((notice) => notice.unit === unit)
        for (const [place, notice] of told.entries()) {
          const before = told[place - 1]
          if (notice.kind !== 'changed' || !before) continue
          const [one, other] = [before.about, notice.about].map((about) => versionOf(agreement, about).terms)
          expect(sameToReaders(one!, other!)).toBe(false)
        }
        expect(new Set(told.map(({ messageId }) => messageId)).size).toBe(told.length)
      }
    })
  })

  it('tells a unit only of versions whose audience holds it', () => {
    stories(({ agreement, received }) => {
      for (const { unit, about } of received)
        expect(audienceUnits(directory, versionOf(agreement, about).terms.audience)).toContain(unit)
    })
  })
})
