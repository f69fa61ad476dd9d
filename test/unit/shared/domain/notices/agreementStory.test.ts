import { describe, expect, it } from 'vitest'
import type { AgreementTerms } from '../../../../../shared/domain/agreements/agreement.ts'
import { inForceOf } from '../../../../../shared/domain/agreements/agreementState.ts'
import { audienceUnits } from '../../../../../shared/domain/agreements/audience.ts'
import { sameToReaders } from '../../../../../shared/domain/agreements/compareTerms.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, approved, changed, directory } from '../agreements/sampleAgreements.ts'
import { Mailbox } from './mailbox.ts'
import { cancelled, stories, units, versionOf } from './stories.ts'

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
