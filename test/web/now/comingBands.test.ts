import { expect, test } from 'vitest'
import { comingBands } from '../../../web/now/comingBands.ts'
import { settings } from '../../fixtures/directory.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const comingFrom = (start: string) => comingBands(wallClock(start), settings.hours, 'Europe/Oslo')

test('what comes next ends with the next core hours, over weekend and holidays', () => {
  expect(comingFrom('2026-04-01T12:00')).toEqual([
    { band: 'afterHours', from: wallClock('2026-04-01T12:00') },
    { band: 'unstated', from: wallClock('2026-04-07T07:00') },
    { band: 'core', from: wallClock('2026-04-07T09:00') },
  ])
})

test('after core hours it tells the rest of the day first', () => {
  expect(comingFrom('2026-04-08T14:00').map(({ band }) => band)).toEqual(['extended', 'afterHours', 'unstated', 'core'])
})

test('an organisation without core hours still gets an end', () => {
  const hours = { ...settings.hours, core: { from: 0, to: 0 } }
  expect(comingBands(wallClock('2026-04-08T10:00'), hours, 'Europe/Oslo')).toHaveLength(6)
})

test('who comes back in core hours is there', () => {
  const back = wallClock('2026-04-10T12:00')
  expect(comingFrom('2026-04-10T12:00')).toEqual([{ band: 'core', from: back }])
})
