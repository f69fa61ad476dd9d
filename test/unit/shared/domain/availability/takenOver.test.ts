import { expect, test } from 'vitest'
import type { AnnouncedPeriod } from '../../../../../shared/domain/availability/announcedPeriod.ts'
import { takenOver } from '../../../../../shared/domain/availability/takenOver.ts'

const hour = (at: number): string => `2026-04-08T${String(at).padStart(2, '0')}:00:00.000Z`

const period = (from: number, to: number, level: 'none' | 'reduced' = 'reduced') => ({
  level,
  from: hour(from),
  to: hour(to),
})

const announced = (id: string, from: number, to: number, more: Partial<AnnouncedPeriod> = {}): AnnouncedPeriod => ({
  id,
  ...period(from, to),
  version: 1,
  since: hour(0),
  cancelled: false,
  ...more,
})

/** Under which id each period goes on, in their order. */
const idsFor = (periods: ReturnType<typeof period>[], known: AnnouncedPeriod[]) => {
  const taken = takenOver(periods, known)
  return periods.map((one) => taken.get(one)?.id)
}

test('a period goes on under the announced one it overlaps longest, wherever that begins or ends', () => {
  const early = announced('early', 0, 9)
  const late = announced('late', 9, 23)
  expect(idsFor([period(7, 10)], [early, late])).toEqual(['early'])
  expect(idsFor([period(7, 10)], [late, early])).toEqual(['early'])
  expect(idsFor([period(8, 11)], [early, late])).toEqual(['late'])
  const inside = announced('inside', 5, 7)
  expect(idsFor([period(4, 12)], [inside, late])).toEqual(['late'])
  expect(idsFor([period(4, 10)], [inside, late])).toEqual(['inside'])
})

test('of another level, or only touching, is another period', () => {
  expect(idsFor([period(7, 10, 'none')], [announced('a', 0, 23)])).toEqual([undefined])
  expect(idsFor([period(7, 10)], [announced('a', 0, 7), announced('b', 10, 23)])).toEqual([undefined])
})

test('one that is still so is preferred to a cancelled one, however long that overlaps', () => {
  const cancelled = announced('cancelled', 0, 23, { cancelled: true })
  const kept = announced('kept', 9, 10)
  expect(idsFor([period(7, 10)], [cancelled, kept])).toEqual(['kept'])
  expect(idsFor([period(7, 10)], [kept, cancelled])).toEqual(['kept'])
  expect(idsFor([period(7, 10)], [cancelled])).toEqual(['cancelled'])
})

test('each id is taken once: by the longest overlap, then by the earlier period, then by the smaller id', () => {
  const one = announced('a', 4, 16)
  expect(idsFor([period(4, 6), period(8, 12)], [one])).toEqual([undefined, 'a'])
  expect(idsFor([period(10, 12), period(4, 6)], [one])).toEqual([undefined, 'a'])
  expect(idsFor([period(4, 6), period(10, 12)], [one])).toEqual(['a', undefined])
  const same = announced('b', 4, 16)
  expect(idsFor([period(4, 6), period(10, 12)], [same, one])).toEqual(['a', 'b'])
})
