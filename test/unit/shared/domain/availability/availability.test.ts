import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Absence, AvailabilityLevel } from '../../../../../shared/domain/availability/absence.ts'
import {
  alternativeAt,
  availabilityAt,
  availabilityOver,
  awayAt,
} from '../../../../../shared/domain/availability/availability.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { contains } from '../../../../../shared/domain/time/interval.ts'

const staff = ['p-it-1', 'p-it-2', 'p-it-3']
const hour = (count: number) => later('2026-04-08T00:00:00.000Z', `PT${count}H`)
const day = { from: hour(0), to: hour(24) }

let count = 0
const absence = (
  personId: string | null,
  kind: Absence['kind'],
  from: number,
  to: number,
  alternative?: string,
): Absence => ({
  id: `a-${(count += 1)}`,
  version: 1,
  personId,
  kind,
  from: hour(from),
  to: hour(to),
  ...(alternative === undefined ? {} : { alternative }),
})
const away = (personId: string | null, from = 8, to = 16) => absence(personId, 'away', from, to)
const reduced = (personId: string | null, from = 8, to = 16) => absence(personId, 'reduced', from, to)
const levelAtTen = (absences: Absence[], people = staff, reducedAtOrBelow = 1) =>
  availabilityAt(hour(10), absences, people, reducedAtOrBelow)

describe('availability', () => {
  it('is normal without absences, and with most people there', () => {
    expect(levelAtTen([])).toBe('normal')
    expect(levelAtTen([away('p-it-1')])).toBe('normal')
  })

  it('is reduced when no more than the limit are there', () => {
    expect(levelAtTen([away('p-it-1'), away('p-it-2')])).toBe('reduced')
    expect(levelAtTen([away('p-it-1')], staff, 2)).toBe('reduced')
    expect(levelAtTen([away('p-it-1'), away('p-it-2')], staff, 0)).toBe('normal')
  })

  it('does not count a reduced person as there', () => {
    expect(levelAtTen([reduced('p-it-1')])).toBe('normal')
    expect(levelAtTen([reduced('p-it-1'), away('p-it-2')])).toBe('reduced')
    expect(levelAtTen([reduced('p-it-1'), reduced('p-it-2'), reduced('p-it-3')])).toBe('reduced')
  })

  it('is none when everyone is away, and still reduced when one of them is only reduced', () => {
    expect(levelAtTen(staff.map((person) => away(person)))).toBe('none')
    expect(levelAtTen([away('p-it-1'), away('p-it-2'), reduced('p-it-3')])).toBe('reduced')
  })

  it('follows the unit’s own record', () => {
    expect(levelAtTen([away(null)])).toBe('none')
    expect(levelAtTen([reduced(null)])).toBe('reduced')
    expect(levelAtTen([reduced(null), away(null)])).toBe('none')
  })

  it('has no limit where IT has no more people than the limit', () => {
    expect(levelAtTen([], ['p-it-1'])).toBe('normal')
    expect(levelAtTen([], ['p-it-1', 'p-it-2'], 2)).toBe('normal')
    expect(levelAtTen([away('p-it-1')], ['p-it-1', 'p-it-2'], 2)).toBe('normal')
    expect(levelAtTen([away('p-it-1')], ['p-it-1'])).toBe('none')
  })

  it('is none where there is nobody in IT', () => {
    expect(levelAtTen([], [])).toBe('none')
  })

  it('does not depend on who else is away, or on overlapping records of one person', () => {
    expect(levelAtTen([away('p-health'), away('p-finance'), away('p-it-1'), away('p-it-1'), reduced('p-it-1')])).toBe(
      'normal',
    )
  })

  it('begins with an absence and is over when it ends', () => {
    const absences = [away(null, 8, 16)]
    const levels = [later(hour(8), 'PT-0.001S'), hour(8), later(hour(16), 'PT-0.001S'), hour(16)].map((at) =>
      availabilityAt(at, absences, staff, 1),
    )
    expect(levels).toEqual(['normal', 'none', 'none', 'normal'])
  })
})

/** The rule in the words of design.md, for one instant. */
const levelByTheBook = (at: string, absences: Absence[], people: string[], limit: number): AvailabilityLevel => {
  const now = absences.filter(({ from, to }) => from <= at && at < to)
  const recorded = (kind: Absence['kind']) =>
    new Set(now.filter((each) => each.kind === kind).map((each) => each.personId))
  const [gone, slow] = [recorded('away'), recorded('reduced')]
  if (gone.has(null) || people.every((person) => gone.has(person))) return 'none'
  if (slow.has(null)) return 'reduced'
  if (people.length <= limit) return 'normal'
  const there = people.filter((person) => !gone.has(person)).filter((person) => !slow.has(person))
  return there.length > limit ? 'normal' : 'reduced'
}

describe('availability over time', () => {
  it('comes in maximal periods', () => {
    const absences = [away('p-it-1', 2, 10), away('p-it-2', 4, 12), away('p-it-3', 6, 8), reduced('p-it-3', 8, 11)]
    expect(availabilityOver(day, absences, staff, 1)).toEqual([
      { level: 'normal', from: hour(0), to: hour(4) },
      { level: 'reduced', from: hour(4), to: hour(6) },
      { level: 'none', from: hour(6), to: hour(8) },
      { level: 'reduced', from: hour(8), to: hour(11) },
      { level: 'normal', from: hour(11), to: hour(24) },
    ])
  })

  it('joins absences that follow each other', () => {
    const absences = [away(null, 8, 10), away(null, 10, 12), ...staff.map((person) => away(person, 12, 14))]
    expect(availabilityOver({ from: hour(8), to: hour(14) }, absences, staff, 1)).toEqual([
      { level: 'none', from: hour(8), to: hour(14) },
    ])
  })

  it('is cut at the ends of the interval', () => {
    expect(availabilityOver({ from: hour(9), to: hour(10) }, [away(null, -48, 48)], staff, 1)).toEqual([
      { level: 'none', from: hour(9), to: hour(10) },
    ])
  })

  it('is nothing over no time', () => {
    expect(availabilityOver({ from: hour(9), to: hour(9) }, [away(null)], staff, 1)).toEqual([])
  })

  const anyAbsence = fc
    .tuple(
      fc.constantFrom(...staff, 'p-it-4', 'p-health', null),
      fc.constantFrom('away' as const, 'reduced' as const),
      fc.integer({ min: -6, max: 30 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map(([person, kind, from, length]) => absence(person, kind, from, from + length))

  it('tiles the interval and has the right level at every instant', () => {
    fc.assert(
      fc.property(
        fc.array(anyAbsence, { maxLength: 12 }),
        fc.subarray([...staff, 'p-it-4']),
        fc.integer({ min: 0, max: 4 }),
        (absences, people, limit) => {
          const periods = availabilityOver(day, absences, people, limit)
          expect([periods[0]!.from, periods.at(-1)!.to]).toEqual([day.from, day.to])
          for (const [index, period] of periods.slice(1).entries()) {
            expect(period.from).toBe(periods[index]!.to)
            expect(period.level).not.toBe(periods[index]!.level)
          }
          for (let half = 0; half < 48; half += 1) {
            const at = later(day.from, `PT${half * 30}M`)
            const level = levelByTheBook(at, absences, people, limit)
            expect(periods.filter((period) => contains(period, at)).map((period) => period.level)).toEqual([level])
            expect(availabilityAt(at, absences, people, limit)).toBe(level)
          }
        },
      ),
    )
  })
})

describe('who is away', () => {
  it('is everyone recorded so, in IT or not; a reduced person and the unit are not', () => {
    const absences = [away('p-it-1'), away('p-health'), reduced('p-it-2'), away(null), away('p-it-3', 12, 14)]
    expect(awayAt(hour(10), absences)).toEqual(new Set(['p-it-1', 'p-health']))
  })

  it('is nobody before or after', () => {
    expect(awayAt(hour(7), [away('p-it-1')])).toEqual(new Set())
    expect(awayAt(hour(16), [away('p-it-1')])).toEqual(new Set())
  })
})

const offering = (personId: string | null, text: string, from = 8, to = 16) => absence(personId, 'away', from, to, text)
const alternativeAtTen = (...absences: Absence[]) => alternativeAt(hour(10), absences, staff)

describe('the alternative', () => {
  it('is that of the record that runs', () => {
    expect(alternativeAtTen(away('p-it-2'), offering('p-it-1', 'Ring sentralbordet'))).toBe('Ring sentralbordet')
    expect(alternativeAtTen(offering('p-it-1', 'Ring sentralbordet', 11, 12))).toBeUndefined()
    expect(alternativeAtTen(away(null))).toBeUndefined()
  })

  it('is never that of somebody outside IT', () => {
    expect(alternativeAtTen(offering('p-health', 'Ring helsesjefen'))).toBeUndefined()
  })

  it('is the unit’s before a person’s, and the last begun among equals, in whatever order they are kept', () => {
    const older = offering(null, 'older', 6)
    const newer = offering(null, 'newer', 8)
    const person = offering('p-it-1', 'person', 9)
    expect(alternativeAtTen(older, newer, person)).toBe('newer')
    expect(alternativeAtTen(person, newer, older)).toBe('newer')
    expect(alternativeAtTen(person, older)).toBe('older')
    const twins = [
      { ...older, id: 'a', alternative: 'one' },
      { ...older, id: 'b', alternative: 'other' },
    ]
    expect(alternativeAtTen(...twins)).toBe('one')
    expect(alternativeAtTen(...twins.toReversed())).toBe('one')
  })
})
