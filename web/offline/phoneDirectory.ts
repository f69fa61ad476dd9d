import type { Answer } from '../client/contract.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'

export type OfflineFacts = Answer<'GET /api/offline'>

/** The facts a phone keeps, in the shape the rules take. It knows nobody's login, and only what counts for its owner. */
export const phoneDirectory = ({ settings, units, people }: OfflineFacts): Directory => ({
  ...settings,
  version: 0,
  units: new Map(units.map((unit) => [unit.id, unit])),
  people: new Map(people.map((person) => [person.id, { ...person, login: '', admin: false }])),
})

export const phoneCalendar = ({ agreements, absences }: OfflineFacts): Calendar => ({
  version: 0,
  agreements: agreements.map((agreement) => ({ ...agreement, staff: [], audience: { everyone: true } })),
  absences: absences.map((absence, place) => ({ ...absence, id: String(place), version: 0 })),
  periods: [],
})
