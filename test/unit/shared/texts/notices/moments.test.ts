import { describe, expect, it } from 'vitest'
import { writtenMoment, writtenPeriod } from '../../../../../shared/texts/notices/moments.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const zone = 'Europe/Oslo'
const inBoth = (at: string) => [writtenMoment(at, zone, 'nb'), writtenMoment(at, zone, 'en')]

describe('a moment in words', () => {
  it('has weekday, date, time and week, as each language writes them', () => {
    expect(inBoth(wallClock('2026-03-27T16:00'))).toEqual([
      'fredag 27. mars 2026 kl. 16:00 (uke 13)',
      'Friday 27 March 2026 at 16:00 (week 13)',
    ])
  })

  it('counts weeks by ISO: 2026 has 53, and the first days of 2027 still belong to it', () => {
    expect(inBoth(wallClock('2026-12-31T08:05'))).toEqual([
      'torsdag 31. desember 2026 kl. 08:05 (uke 53)',
      'Thursday 31 December 2026 at 08:05 (week 53)',
    ])
    expect(inBoth(wallClock('2027-01-03T23:59'))[0]).toBe('søndag 3. januar 2027 kl. 23:59 (uke 53)')
    expect(inBoth(wallClock('2027-01-04T00:00'))[0]).toBe('mandag 4. januar 2027 kl. 00:00 (uke 1)')
    expect(inBoth(wallClock('2029-12-31T12:00'))[1]).toBe('Monday 31 December 2029 at 12:00 (week 1)')
  })

  it('says which of two is meant in the night when the clock is put back', () => {
    expect(inBoth('2026-10-25T00:30:00.000Z')).toEqual([
      'søndag 25. oktober 2026 kl. 02:30 (uke 43, sommertid)',
      'Sunday 25 October 2026 at 02:30 (week 43, summer time)',
    ])
    expect(inBoth('2026-10-25T01:30:00.000Z')[0]).toBe('søndag 25. oktober 2026 kl. 02:30 (uke 43, vintertid)')
  })
})

describe('a period in words', () => {
  it('has both ends on the clock of their own day, over a change of the clock', () => {
    const window = { from: '2026-03-27T15:00:00.000Z', to: '2026-03-30T06:00:00.000Z' }
    expect(writtenPeriod(window, zone, 'nb')).toBe(
      'fra fredag 27. mars 2026 kl. 16:00 (uke 13) til mandag 30. mars 2026 kl. 08:00 (uke 14)',
    )
    expect(writtenPeriod(window, zone, 'en')).toBe(
      'from Friday 27 March 2026 at 16:00 (week 13) to Monday 30 March 2026 at 08:00 (week 14)',
    )
  })
})
