import { expect, test } from 'vitest'
import { noticesOfAbsences } from '../../../web/absences/plannedNotices.ts'
import { absence } from '../../fixtures/calendar.ts'
import { directoryWith } from '../../fixtures/directory.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const directory = directoryWith()
const now = wallClock('2026-04-08T10:00')
const monday = { from: '2026-04-27T00:00', to: '2026-04-28T00:00' }
const allOfIt = absence(null, monday, { alternative: 'Ring servicetorget', note: 'Samling' })

const planned = (before: (typeof allOfIt)[], after: (typeof allOfIt)[]) =>
  noticesOfAbsences({ before, after, directory, now })

test('that nobody is in IT is told everyone ten minutes later, and seven days and one day before; never why', () => {
  const notices = planned([], [allOfIt])
  expect(notices.map(({ kind, at }) => [kind, at])).toEqual([
    ['announced', wallClock('2026-04-08T10:10')],
    ['reminder', wallClock('2026-04-20T00:00')],
    ['reminder', wallClock('2026-04-26T00:00')],
  ])
  expect(notices.map(({ units }) => units.length)).toEqual([1, 1, 1].map(() => directory.units.size))
  expect(notices[0]?.mail.text).toContain('I stedet for IT: Ring servicetorget')
  expect(notices[0]?.mail.text).not.toContain('Samling')
})

test('what lies outside core and extended hours is told nobody', () => {
  expect(planned([], [absence(null, { from: '2026-04-25T08:00', to: '2026-04-25T20:00' })])).toEqual([])
})

test('a longer absence is a change, and one that is removed is taken back', () => {
  const longer = absence(null, { from: '2026-04-27T00:00', to: '2026-04-29T00:00' })
  expect(planned([allOfIt], [longer])[0]).toMatchObject({ kind: 'changed' })
  expect(planned([allOfIt], []).map(({ kind }) => kind)).toEqual(['cancelled'])
})

test('what changes nothing for others tells nobody anything', () => {
  expect(planned([allOfIt], [allOfIt, absence('it-1', monday)])).toEqual([])
})
