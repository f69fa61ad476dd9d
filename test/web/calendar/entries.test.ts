import { expect, test } from 'vitest'
import { entriesIn, entriesOf, placeIn } from '../../../web/calendar/entries.ts'

const window = { from: '2026-04-24T14:00:00.000Z', to: '2026-04-27T06:00:00.000Z' }
const moved = { from: '2026-04-25T06:00:00.000Z', to: '2026-04-27T06:00:00.000Z' }

const said = { phone: '+4749000900', audience: { everyone: true as const }, purpose: 'Valgnatt', elapsedHours: 64 }

const approval = { role: 'director' as const, approvedAt: '2026-04-08T08:00:00.000Z' }

test('a change that waits stands beside what it is to change', () => {
  const agreements = [
    {
      id: '1',
      state: 'draft' as const,
      version: 2,
      ...said,
      ...moved,
      warnings: [],
      inForce: { version: 1, ...said, ...window, approval },
    },
  ]
  const entries = entriesOf({ agreements, absences: [], availability: [] })
  expect(entries.map((entry) => [entry.kind === 'agreement' && entry.state, entry.from])).toEqual([
    ['agreed', window.from],
    ['waiting', moved.from],
  ])
})

test('that IT is as available as usual is nothing to show', () => {
  const availability = [
    { level: 'normal' as const, from: '2026-04-08T00:00:00.000Z', to: window.from },
    { level: 'none' as const, ...window },
  ]
  expect(entriesOf({ agreements: [], absences: [], availability })).toMatchObject([{ level: 'none', ...window }])
})

test('what ends when a day begins is not in that day', () => {
  const availability = [{ level: 'none' as const, ...window }]
  const entries = entriesOf({ agreements: [], absences: [], availability })
  expect(entriesIn(entries, { from: window.to, to: '2026-04-28T06:00:00.000Z' })).toEqual([])
  expect(entriesIn(entries, { from: window.from, to: '2026-04-24T22:00:00.000Z' })).toHaveLength(1)
})

test('a part of a day is drawn within the day', () => {
  const day = { from: '2026-04-23T22:00:00.000Z', to: '2026-04-24T22:00:00.000Z' }
  const { start, length } = placeIn(window, day)
  expect([start, length]).toEqual([expect.closeTo(66.667, 2), expect.closeTo(33.333, 2)])
})
