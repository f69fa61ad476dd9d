import { expect, test } from 'vitest'
import type { Incidents } from '../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'

test('nobody but the reporter asks for clearance', () => {
  const day = loggedIncident({ at: '2026-04-08T10:00' })
  for (const who of ['health-head', 'finance', 'it-1']) expect(day.request(who)).toEqual({ refused: 'forbidden' })
  expect(day.request('home-head')).toHaveProperty('events')
})

test.each([
  ['cleared', (night: Incidents) => night.decide('finance')],
  ['declined', (night: Incidents) => night.decide('finance', { decision: 'declined' })],
  ['received', (night: Incidents) => night.receive('home-head')],
  ['withdrawn', (night: Incidents) => night.withdraw('home-head')],
  ['closed', (night: Incidents) => night.close('it-1')],
] as const)('nor when it is %s', (state, happens) => {
  const night = loggedIncident()
  happens(night)
  expect(night.request('home-head')).toEqual({ refused: 'notAllowedInState', state })
})
