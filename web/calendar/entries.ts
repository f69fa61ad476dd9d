import type { AvailabilityLevel } from '../../shared/domain/availability/absence.ts'
import { compare } from '../../shared/domain/compare.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { overlaps, type Interval } from '../../shared/domain/time/interval.ts'
import type { Answer } from '../client/contract.ts'

type ShownAgreement = Answer<'GET /api/agreements'>['items'][number]

type ShownAbsence = Answer<'GET /api/absences'>['items'][number]

/** What the calendar holds in a period. Who is away is there for IT only; everybody else reads how reachable IT is. */
export interface Exceptions {
  agreements: ShownAgreement[]
  absences: ShownAbsence[]
  availability: Answer<'GET /api/availability'>['items']
}

/** One thing in the calendar. */
export type Entry = Interval & { key: string } & (
    | { kind: 'agreement'; id: string; state: ShownAgreement['state'] | 'waiting'; purpose: string }
    | { kind: 'absence'; id: string; personId: string | null; away: boolean }
    | { kind: 'availability'; level: Exclude<AvailabilityLevel, 'normal'> }
  )

/** What is in the calendar, by its beginning. A change that waits stands beside what it is to change. */
export const entriesOf = ({ agreements, absences, availability }: Exceptions): Entry[] =>
  [
    ...agreements.flatMap(agreementEntries),
    ...absences.map(absenceEntry),
    ...availability.flatMap(availabilityEntry),
  ].toSorted(byStart)

const agreementEntries = ({ id, state, from, to, purpose, inForce }: ShownAgreement): Entry[] => [
  ...(inForce
    ? [
        {
          key: `${id} in force`,
          kind: 'agreement' as const,
          id,
          state: 'agreed' as const,
          purpose: inForce.purpose,
          from: inForce.from,
          to: inForce.to,
        },
      ]
    : []),
  { key: id, kind: 'agreement', id, state: inForce ? 'waiting' : state, purpose, from, to },
]

const absenceEntry = ({ id, personId, kind, from, to }: ShownAbsence): Entry => ({
  key: id,
  kind: 'absence',
  id,
  personId,
  away: kind === 'away',
  from,
  to,
})

const availabilityEntry = ({ level, from, to }: Exceptions['availability'][number]): Entry[] =>
  level === 'normal' ? [] : [{ key: `${level} ${from}`, kind: 'availability', level, from, to }]

const byStart = (one: Entry, other: Entry): number => compare(one.from, other.from) || compare(one.key, other.key)

/** What of it touches a period. */
export const entriesIn = (entries: readonly Entry[], period: Interval): Entry[] =>
  entries.filter((entry) => overlaps(entry, period))

/** Where a part of a day begins and how long it is, in percent of the day. */
export const placeIn = (part: Interval, day: Interval): { start: number; length: number } => {
  const [from, to] = [within(part.from, day), within(part.to, day)]
  const whole = Date.parse(day.to) - Date.parse(day.from)
  return {
    start: ((Date.parse(from) - Date.parse(day.from)) / whole) * 100,
    length: ((Date.parse(to) - Date.parse(from)) / whole) * 100,
  }
}

const within = (instant: Instant, { from, to }: Interval): Instant => {
  if (instant < from) return from
  return instant > to ? to : instant
}
