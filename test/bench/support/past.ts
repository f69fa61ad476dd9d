import type { Agreement } from '../../../shared/domain/agreements/agreement.ts'
import { later } from '../../../shared/domain/time/instant.ts'
import type { Change } from '../../../shared/ports.ts'
import { absence, agreement } from '../../fixtures/calendar.ts'
import { earlierEscalations } from '../../fixtures/earlierEscalations.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

/** What a municipality leaves behind in a year (as `npm run cost` counts it). */
const yearly = { incidents: 20, agreements: 12, absences: 50 }

const ended = { from: '2026-01-05T07:00', to: '2026-01-09T16:30' }

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number)

const endedAgreement = (id: string): Agreement => {
  const { version, id: _, ...terms } = agreement(ended)
  return { id, revision: 1, versions: [{ version, terms, writtenBy: 'p-3', writtenAt: terms.from }] }
}

/** All that is kept of so many years. */
export const pastOf = (years: number): Change[] => [
  ...earlierEscalations(years * yearly.incidents),
  ...numbers(years * yearly.agreements).map((number): Change => ({
    kind: 'agreement',
    agreement: endedAgreement(`agreement-${number}`),
    expected: 0,
  })),
  ...numbers(years * yearly.absences).map((number): Change => ({
    kind: 'absence',
    absence: absence('p-3', ended, { id: `absence-${number}` }),
    expected: 0,
  })),
]

/** So many windows that have not ended, one a day, every other an absence. */
export const windowsAhead = (count: number) => {
  const first = wallClock('2026-04-08T06:00')
  const days = numbers(count).map((number) => {
    const from = later(first, `P${number}D`)
    return { number, window: { from, to: later(from, 'PT12H') } }
  })
  return {
    absences: days
      .filter(({ number }) => number % 2 === 0)
      .map(({ number, window }) => ({ ...absence('p-4', ended, { id: `ahead-${number}` }), ...window })),
    agreements: days
      .filter(({ number }) => number % 2 === 1)
      .map(({ number, window }) => ({ ...agreement(ended, { id: `ahead-${number}` }), ...window })),
  }
}
