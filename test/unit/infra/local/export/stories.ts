import type { KeptIncident } from '../../../../../infra/local/export/incidentFile.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'
import type { Incidents } from '../../../../fixtures/incidents.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const keptIn = (incidents: Incidents): KeptIncident[] =>
  [...incidents.kept.values()].map((escalation) => ({
    directory: incidents.directory,
    escalation,
    history: incidents.histories.get(escalation.id)!,
  }))

const spoken = { spoken: { by: 'finance', at: wallClock('2026-04-08T02:58') } }

/** Cleared on the phone, confirmed, received and closed; a second incident rides along and is decided with it. */
const cleared = (): Incidents => {
  const night = loggedIncident()
  night.log('schools-head', 'second')
  night.call('home-head', 'leader:health-head')
  night.decide('home-head', spoken)
  night.answer('finance', true)
  night.decide('director', { limitHours: 2 }, 'second')
  night.until('2026-04-08T03:15').receive('home-head')
  const worked = { workedFrom: wallClock('2026-04-08T03:20'), workedTo: wallClock('2026-04-08T03:50') }
  night.until('2026-04-08T04:00').close('it-1', { ...worked, note: 'Byttet svitsj' })
  return night
}

/** The clock passes on when the first is withdrawn; a word is denied; an SMS reaches nobody. */
const declined = (): Incidents => {
  const night = loggedIncident({ withoutPhone: ['finance'] })
  night.log('schools-head', 'second')
  night.withdraw('home-head')
  night.decide('schools-head', { decision: 'declined', ...spoken }, 'second')
  night.answer('finance', false, 'second')
  return night.until('2026-04-08T04:00')
}

/** By day: asked for by the reporter, received without clearance. */
const byDay = (): Incidents => {
  const day = loggedIncident({ at: '2026-04-08T10:00' })
  day.request('home-head')
  day.receive('home-head')
  return day
}

/** Incidents to which everything has happened that can. */
export const stories = (): KeptIncident[] => [cleared(), declined(), byDay()].flatMap(keptIn)
