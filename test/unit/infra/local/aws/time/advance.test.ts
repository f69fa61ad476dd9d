import { expect, test } from 'vitest'
import { advanceTo, type Timetable } from '../../../../../../infra/local/aws/time/advance.ts'
import { createMovableClock } from '../../../../../../infra/local/aws/time/movableClock.ts'
import { instantOf, inZone } from '../../../../../../shared/domain/time/instant.ts'

const standing = { now: () => '2026-04-08T10:00:00.000Z' }

/** Notes its name and the time, at each of these instants. */
const timetable = (
  name: string,
  instants: string[],
  notes: string[],
  clock = createMovableClock(standing),
): Timetable => ({
  nextDueAt: () => instants[0],
  next: async () => {
    instants.shift()
    notes.push(`${name} ${clock.now().slice(11, 16)}`)
  },
})

test('timetables take turns by the time of what is due', async () => {
  const clock = createMovableClock(standing)
  const notes: string[] = []
  await advanceTo(clock, '2026-04-08T14:00:00.000Z', [
    timetable('a', ['2026-04-08T11:00:00.000Z', '2026-04-08T13:00:00.000Z'], notes, clock),
    timetable('b', ['2026-04-08T12:00:00.000Z', '2026-04-08T15:00:00.000Z'], notes, clock),
  ])
  expect(notes).toEqual(['a 11:00', 'b 12:00', 'a 13:00'])
  expect(clock.now()).toBe('2026-04-08T14:00:00.000Z')
})

test('time goes on only when what happened has had its consequences', async () => {
  const clock = createMovableClock(standing)
  const notes: string[] = []
  const settled = async () => void notes.push(`settled ${clock.now().slice(11, 16)}`)
  await advanceTo(
    clock,
    '2026-04-08T14:00:00.000Z',
    [timetable('a', ['2026-04-08T11:00:00.000Z', '2026-04-08T13:00:00.000Z'], notes, clock)],
    settled,
  )
  expect(notes).toEqual(['settled 10:00', 'a 11:00', 'settled 11:00', 'a 13:00', 'settled 13:00'])
})

test('what was due before happens now: time does not run backwards', async () => {
  const clock = createMovableClock(standing)
  const notes: string[] = []
  await advanceTo(clock, '2026-04-08T10:30:00.000Z', [timetable('a', ['2026-04-01T00:00:00.000Z'], notes, clock)])
  expect(notes).toEqual(['a 10:00'])
})

test('a clock goes on from where it was moved to, and tells of it', () => {
  let real = '2026-04-08T10:00:00.000Z'
  const clock = createMovableClock({ now: () => real })
  let told = 0
  clock.onMove(() => (told += 1))
  clock.moveTo('2026-05-01T00:00:00.000Z')
  real = instantOf(inZone(real, 'utc').plus({ minutes: 5 }))
  expect(clock.now()).toBe('2026-05-01T00:05:00.000Z')
  expect(told).toBe(1)
})

test('a clock cannot be moved back', () => {
  const clock = createMovableClock(standing, '2026-04-09T10:00:00.000Z')
  expect(() => clock.moveTo('2026-04-09T09:59:59.999Z')).toThrow(RangeError)
  expect(clock.now()).toBe('2026-04-09T10:00:00.000Z')
})
