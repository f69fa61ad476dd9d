import { expect, test } from 'vitest'
import { instantMeant, writtenTime } from '../../../web/ui/writtenTime.ts'

const zone = 'Europe/Oslo'
const [first, second] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']

test('a time is meant on the clock of the organisation', () => {
  expect(instantMeant({ text: '2026-04-24T16:00' }, zone)).toBe('2026-04-24T14:00:00.000Z')
})

test('a time that comes twice is clear once somebody has said which, and one that never comes is not', () => {
  expect(instantMeant({ text: '2026-10-25T02:30' }, zone)).toBeUndefined()
  expect(instantMeant({ text: '2026-10-25T02:30', choice: second }, zone)).toBe(second)
  expect(instantMeant({ text: '2026-03-29T02:30' }, zone)).toBeUndefined()
})

test('what was chosen for another time is forgotten', () => {
  expect(instantMeant({ text: '2026-10-25T02:45', choice: second }, zone)).toBeUndefined()
})

test('of an instant within a minute that comes twice it is known which minute it is', () => {
  expect(instantMeant(writtenTime('2026-10-25T01:30:42.123Z', zone), zone)).toBe(second)
})

test('an instant is written so that it is read back', () => {
  for (const instant of [first, second, '2026-04-24T14:00:00.000Z'])
    expect(instantMeant(writtenTime(instant, zone), zone)).toBe(instant)
})
