import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgreementTerms } from '../../../../../shared/domain/agreements/agreement.ts'
import type { TopicNotice } from '../../../../../shared/domain/notices/topicNotices.ts'
import { agreementMail } from '../../../../../shared/texts/notices/agreementMail.ts'
import { directoryWith, settings } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, approved, changed, early, terms } from '../../domain/agreements/sampleAgreements.ts'

const kinds = ['announced', 'changed', 'cancelled', 'reminder'] as const
const notice = (more: Partial<TopicNotice> = {}): TopicNotice => ({
  unit: 'health',
  kind: 'announced',
  about: 1,
  window: { from: terms().from, to: terms().to },
  late: false,
  ...more,
})
const mail = (more: Partial<AgreementTerms> = {}, told: Partial<TopicNotice> = {}, given = directoryWith()) =>
  agreementMail(agreed(more), notice(told), given)
const named = (name: string) => directoryWith({ organization: { ...settings.organization, name } })

describe('the subject of a mail about an agreement', () => {
  it('says whose notice it is and what about, and the same for every kind', () => {
    for (const kind of kinds) expect(mail({}, { kind }).subject).toBe('Havnes kommune: varsel om beredskapsvakt på IT')
    const english = directoryWith({ organization: { ...settings.organization, languages: ['en', 'nb'] } })
    expect(mail({}, {}, english).subject).toBe('Havnes kommune: notice about IT on call')
  })

  it('has at most 99 characters, whole ones, on one line, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (name) => {
        const { subject } = mail({}, {}, named(name))
        expect(subject.length).toBeLessThanOrEqual(99)
        expect(subject.isWellFormed()).toBe(true)
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        expect(subject.endsWith(': varsel om beredskapsvakt på IT')).toBe(true)
      }),
    )
  })

  it('is cut between characters as people see them, at the end of the name', () => {
    const family = '👨‍👩‍👧'
    expect(mail({}, {}, named(`${'a'.repeat(64)}${family}`)).subject).toBe(
      `${'a'.repeat(64)}: varsel om beredskapsvakt på IT`,
    )
    expect(mail({}, {}, named('å'.repeat(200))).subject).toHaveLength(99)
    expect(mail({}, {}, named('Havnes\r\nkommune')).subject).toMatch(/^Havnes kommune:/)
  })
})

describe('a mail about an agreement', () => {
  const full = { audience: { units: ['health', 'schools'] }, exclusions: 'Skrivere', responseMinutes: 30 }

  it('says when, who may use it, for what and what not, the number, and who approved it, in both languages', () => {
    const { text } = mail(full)
    for (const line of [
      'Når: fra fredag 27. mars 2026 kl. 16:00 (uke 13) til mandag 30. mars 2026 kl. 08:00 (uke 14)',
      'Hvem som kan bruke den: ansatte og ledere i Enhet health, Enhet schools, med enhetene under',
      'Hva den gjelder: Flytting av journalsystem',
      'Hva den ikke gjelder: Skrivere',
      'Vaktnummer: +4749000900',
      'Svartid: inntil 30 minutter',
      'Godkjent av: Kommunedirektør',
      'When: from Friday 27 March 2026 at 16:00 (week 13) to Monday 30 March 2026 at 08:00 (week 14)',
      'Who may use it: employees and leaders in Enhet health, Enhet schools, with the units below',
      'What it is for: Flytting av journalsystem',
      'What it is not for: Skrivere',
      'On-call number: +4749000900',
      'Time to answer: up to 30 minutes',
      'Approved by: Kommunedirektør',
    ])
      expect(text.split('\n')).toContain(line)
  })

  it('says what it is not for also where nobody wrote it, and nothing of a time to answer that was not agreed', () => {
    const { text } = mail({ audience: { everyone: true } })
    expect(text).toContain('Hva den ikke gjelder: alt annet enn det som står over')
    expect(text).toContain('Hvem som kan bruke den: alle i Havnes kommune')
    expect(text).not.toContain('Svartid')
  })

  it('says that overtime is cleared within it, and where to turn otherwise', () => {
    const { text } = mail()
    expect(text).toContain('Overtid for IT er klarert på forhånd i denne tiden, men bare for det avtalen gjelder.')
    expect(text).toContain('Kontakt lederen din eller en annen leder i linje over deg.')
    expect(text).toContain('meldes i TOPdesk')
    expect(text).toContain('ring 113')
  })

  it('is in the languages of the organisation, in their order', () => {
    const only = directoryWith({ organization: { ...settings.organization, languages: ['nb'] } })
    expect(mail({}, {}, only).text).not.toContain('When')
    const { text } = mail()
    expect(text.indexOf('Når')).toBeLessThan(text.indexOf('When'))
  })

  it('says that it comes late', () => {
    expect(mail({}, { late: true }).text).toContain('Varselet kommer sent')
    expect(mail().text).not.toContain('Varselet kommer sent')
  })

  it('says how it relates to what was told before', () => {
    const opening = (kind: TopicNotice['kind']) => mail({}, { kind }).text.split('\n')[0]
    expect(opening('changed')).toContain('Dette varselet erstatter det du har fått før.')
    expect(opening('reminder')).toContain('Du har fått varsel om den før.')
    const before = { from: wallClock('2026-03-26T16:00'), to: terms().to }
    expect(mail({}, { kind: 'changed', before }).text).toContain(
      'Tidligere varslet tid, som ikke gjelder lenger: fra torsdag 26. mars 2026 kl. 16:00 (uke 13)',
    )
    for (const kind of kinds) expect(mail({}, { kind }).text).toContain('Avtale a1, utgave 1')
  })

  it('has no link and names nobody', () => {
    for (const kind of kinds) {
      const { text } = mail(full, { kind })
      expect(text).not.toMatch(/https?:|www\.|\.example/)
      expect(text).not.toContain('Navn ')
    }
  })

  it('of a cancellation tells only of the version that was known, and repeats no number', () => {
    const moved = approved(changed(agreed(), { purpose: 'Hemmelig', from: wallClock('2026-03-28T16:00') }, early))
    const { text } = agreementMail(moved, notice({ kind: 'cancelled', about: 1 }), directoryWith())
    expect(text).toContain('Når: fra fredag 27. mars 2026 kl. 16:00 (uke 13)')
    expect(text).toContain('Ikke ring vaktnummeret.')
    expect(text).not.toMatch(/Hemmelig|\+47|28\. mars|klarert på forhånd/)
  })

  it('is never written of a version that was not approved', () => {
    expect(() => agreementMail(agreed(), notice({ about: 2 }), directoryWith())).toThrow(RangeError)
  })
})
