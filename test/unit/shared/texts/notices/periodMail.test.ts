import { describe, expect, it } from 'vitest'
import type { TopicNotice } from '../../../../../shared/domain/notices/topicNotices.ts'
import { periodMail } from '../../../../../shared/texts/notices/periodMail.ts'
import { directoryWith } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const notice = (more: Partial<TopicNotice> = {}): TopicNotice => ({
  unit: 'health',
  kind: 'announced',
  about: 1,
  window: { from: wallClock('2026-12-28T08:00'), to: wallClock('2027-01-04T08:00') },
  late: false,
  ...more,
})
const mail = (more: Partial<TopicNotice> = {}, level: 'none' | 'reduced' = 'none', alternative?: string) =>
  periodMail({ level, alternative, notice: notice(more) }, directoryWith())

describe('a mail about the availability of IT', () => {
  it('has a subject that says no more than that', () => {
    expect(mail().subject).toBe('Havnes kommune: varsel om tilgjengelighet på IT')
    expect(mail({ kind: 'cancelled' }, 'reduced').subject).toBe(mail().subject)
  })

  it('says the level, the period and where to turn, in both languages', () => {
    const { text } = mail()
    expect(text).toContain('Ingen på IT er tilgjengelige i denne tiden.')
    expect(text).toContain(
      'Når: fra mandag 28. desember 2026 kl. 08:00 (uke 53) til mandag 4. januar 2027 kl. 08:00 (uke 1)',
    )
    expect(text).toContain('Kontakt lederen din eller en annen leder i linje over deg.')
    expect(text).toContain('Nobody in IT is available in this time.')
    expect(text).toContain(
      'When: from Monday 28 December 2026 at 08:00 (week 53) to Monday 4 January 2027 at 08:00 (week 1)',
    )
  })

  it('sends those with something critical to IT first where somebody is there', () => {
    expect(mail({}, 'reduced').text).toContain('IT har nedsatt tilgjengelighet')
    expect(mail({}, 'reduced').text).toContain('Ring IT som vanlig.')
    expect(mail().text).not.toContain('Ring IT')
  })

  it('says what to do instead only where somebody said so', () => {
    expect(mail({}, 'none', 'Ring servicetorget').text).toContain('I stedet for IT: Ring servicetorget')
    expect(mail().text).not.toContain('I stedet for IT')
  })

  it('says how it relates to what was told before, and that it comes late', () => {
    const before = { from: wallClock('2026-12-29T08:00'), to: wallClock('2027-01-04T08:00') }
    const { text } = mail({ kind: 'changed', before, late: true })
    expect(text).toContain('Dette varselet erstatter det du har fått før.')
    expect(text).toContain(
      'Tidligere varslet tid, som ikke gjelder lenger: fra tirsdag 29. desember 2026 kl. 08:00 (uke 53)',
    )
    expect(text).toContain('Varselet kommer sent')
    expect(mail({ kind: 'reminder' }).text).toContain('Påminnelse')
  })

  it('of a cancellation says that the others still hold, and nothing of a level that is not', () => {
    const { text } = mail({ kind: 'cancelled' }, 'none', 'Ring servicetorget')
    expect(text).toContain('gjelder ikke lenger. Andre varsler du har fått, gjelder fortsatt.')
    expect(text).not.toMatch(/Ingen på IT|I stedet for IT/)
  })

  it('has no link, no number but the emergency numbers, and names nobody', () => {
    for (const kind of ['announced', 'changed', 'cancelled', 'reminder'] as const) {
      const { text } = mail({ kind })
      expect(text).not.toMatch(/https?:|\.example|\+47|Navn /)
    }
  })
})
