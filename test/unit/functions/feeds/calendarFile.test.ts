import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFile, type WrittenEvent } from '../../../../functions/feeds/calendarFile.ts'
import { eventsIn } from '../../../fixtures/calendarFile.ts'

const event = (own: Partial<WrittenEvent> = {}): WrittenEvent => ({
  uid: 'agreement-1',
  about: 'agreement',
  from: '2026-03-27T15:00:00.000Z',
  to: '2026-03-30T06:00:00.000Z',
  says: 'digest',
  sequence: 3,
  changedAt: '2026-03-01T09:00:00.000Z',
  text: { title: 'IT har beredskapsvakt', details: 'Valg' },
  ...own,
})

const file = (events: WrittenEvent[], own: { name?: string; zone?: string } = {}): string =>
  calendarFile({
    name: 'IT i Havnes kommune',
    zone: 'Europe/Oslo',
    language: 'nb',
    madeAt: '2026-03-01T09:00:00.000Z',
    events,
    ...own,
  })

const bytes = (line: string): number => Buffer.byteLength(line)

describe('a calendar file', () => {
  test('is read back by another program as it was meant, over the change to summer time', () => {
    expect(eventsIn(file([event()]))).toEqual([
      {
        uid: 'agreement-1',
        sequence: 3,
        status: 'CONFIRMED',
        transparency: 'TRANSPARENT',
        from: '2026-03-27T15:00:00.000Z',
        to: '2026-03-30T06:00:00.000Z',
        title: 'IT har beredskapsvakt',
        details: 'Valg',
      },
    ])
  })

  test('says what was taken back as cancelled, with no more than its title', () => {
    const { says: _, ...gone } = event({ text: { title: 'Gjelder ikke lenger' } })
    const [read] = eventsIn(file([gone]))
    expect(read).toMatchObject({ status: 'CANCELLED', title: 'Gjelder ikke lenger', details: undefined })
  })

  test('writes times on the wall clock of the zone, and defines it', () => {
    const text = file([event()])
    expect(text).toContain('DTSTART;TZID=Europe/Oslo:20260327T160000\r\n')
    expect(text).toContain('DTEND;TZID=Europe/Oslo:20260330T080000\r\n')
    // 29 March 2026 at 02:00 the clock goes to 03:00 (domain.md section 2).
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\n',
    )
  })

  test.each([
    ['the first time', '2026-10-25T00:30:00.000Z', 'DTSTART:20261025T003000Z'],
    ['the second time', '2026-10-25T01:30:00.000Z', 'DTSTART:20261025T013000Z'],
  ])('is clear about an hour that comes twice: %s', (_, from, written) => {
    const text = file([event({ from, to: '2026-10-25T06:00:00.000Z' })])
    expect(text).toContain(`${written}\r\n`)
    expect(eventsIn(text)).toMatchObject([{ from, to: '2026-10-25T06:00:00.000Z' }])
  })

  test('is right at every hour of three years in zones with other rules, or none', () => {
    const hour = fc.integer({ min: 0, max: 3 * 8766 }).map((n) => Date.UTC(2025, 0, 1) + n * 3_600_000)
    const zones = fc.constantFrom('Europe/Oslo', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC', 'Asia/Kolkata')
    fc.assert(
      fc.property(hour, fc.integer({ min: 1, max: 1440 }), zones, (start, hours, zone) => {
        const [from, to] = [start, start + hours * 3_600_000].map((time) => new Date(time).toISOString())
        expect(eventsIn(file([event({ from, to })], { zone }))).toMatchObject([{ from, to }])
      }),
      { numRuns: 60 },
    )
  })

  test('is the same file for the same events', () => {
    expect(file([event()])).toBe(file([event()]))
  })

  test('is a calendar without events too, which must have some part', () => {
    expect(eventsIn(file([]))).toEqual([])
    expect(file([]).match(/BEGIN:\w+/g)).toContain('BEGIN:VTIMEZONE')
    expect(file([event()]).match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
  })
})

describe('hostile text', () => {
  const hostile = 'Valg\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\rATTENDEE:x\nSTATUS;CANCELLED:,\\n "a"^n'

  test('adds no event and no property', () => {
    const read = eventsIn(file([event({ text: { title: hostile, details: hostile } })], { name: hostile }))
    const lines = hostile.replaceAll(/\r\n?/g, '\n')
    expect(read).toMatchObject([{ uid: 'agreement-1', status: 'CONFIRMED', title: lines, details: lines }])
  })

  test('leaves the name of the calendar one name', () => {
    const text = file([], { name: 'Havnes; kommune,\r\nBEGIN:VEVENT \\n' })
    expect(text).toContain('\r\nNAME:Havnes\\; kommune\\,\\nBEGIN:VEVENT \\\\n\r\n')
    expect(eventsIn(text)).toEqual([])
  })

  test('is read back to the character, but for control characters, on lines of at most 75 octets', () => {
    const unit = fc.oneof(
      fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)) }),
      fc.string({
        unit: fc.constantFrom('👨‍👩‍👧', 'æ', '\u0000', '\u007f', '\r', '\n', ';', ',', '\\', '"', ':', ' ', '\ud83d'),
        maxLength: 120,
      }),
    )
    fc.assert(
      fc.property(unit, (text) => {
        const written = file([event({ text: { title: `a${text}`, details: `a${text}` } })])
        const readable = `a${text}`
          .toWellFormed()
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/[^\P{Cc}\n]/gu, '')
        expect(eventsIn(written)).toMatchObject([{ title: readable, details: readable }])
        for (const line of written.split('\r\n')) expect(bytes(line)).toBeLessThanOrEqual(75)
      }),
      { numRuns: 40 },
    )
  })
})
