import { describe, expect, it } from 'vitest'
import type { FeedContent } from '../../../../../shared/domain/feeds/feedContent.ts'
import { eventText } from '../../../../../shared/texts/feeds/eventText.ts'
import { agreement } from '../../../../fixtures/calendar.ts'
import { directoryWith } from '../../../../fixtures/directory.ts'

const weekend = { from: '2026-04-24T16:00', to: '2026-04-27T08:00' }

const onCall = (more: Parameters<typeof agreement>[1] = {}): FeedContent => ({
  about: 'agreement',
  agreement: agreement(weekend, more),
})

const thin = (level: 'reduced' | 'none', alternative?: string): FeedContent => ({
  about: 'availability',
  period: {
    id: 'period',
    version: 1,
    level,
    from: '2026-04-24T05:00:00.000Z',
    to: '2026-04-24T14:30:00.000Z',
    since: '2026-04-01T08:00:00.000Z',
    cancelled: false,
  },
  ...(alternative === undefined ? {} : { alternative }),
})

describe('an agreement in a calendar', () => {
  it('says for what and what not, who may use it, the number and how soon it is answered', () => {
    const content = onCall({ audience: { units: ['health'] }, exclusions: 'Skrivere', responseMinutes: 30 })
    const { details } = eventText(content, directoryWith(), 'nb')
    for (const line of [
      'Hva den gjelder: Valgnatt',
      'Hva den ikke gjelder: Skrivere',
      'Hvem som kan bruke den: ansatte og ledere i Enhet health, med enhetene under',
      'Vaktnummer: +4749000900',
      'Svartid: inntil 30 minutter',
    ])
      expect(details.split('\n')).toContain(line)
  })

  it.each([
    ['nb', 'IT har beredskapsvakt'],
    ['en', 'IT is on call'],
  ] as const)(
    'has a title without number and purpose, since phones show titles while they are locked (%s)',
    (language, title) => {
      expect(eventText(onCall(), directoryWith(), language).title).toBe(title)
    },
  )

  it('names nobody who is on call', () => {
    const { title, details } = eventText(onCall({ staff: ['it-1'] }), directoryWith(), 'nb')
    expect(title + details).not.toMatch(/it-1/)
  })
})

describe('thin or no IT in a calendar', () => {
  it.each([
    ['reduced', 'nb', 'IT har nedsatt tilgjengelighet'],
    ['none', 'nb', 'Ingen på IT er tilgjengelige'],
    ['reduced', 'en', 'IT has reduced availability'],
    ['none', 'en', 'Nobody in IT is available'],
  ] as const)('is its level in words: %s, %s', (level, language, title) => {
    expect(eventText(thin(level), directoryWith(), language).title).toBe(title)
  })

  it('says what to do instead, where somebody has said so', () => {
    const { details } = eventText(thin('none', 'Ring superbruker'), directoryWith(), 'nb')
    expect(details.split('\n')).toContain('I stedet for IT: Ring superbruker')
    expect(eventText(thin('none'), directoryWith(), 'nb').details).not.toContain('I stedet')
  })
})
