import { describe, expect, test } from 'vitest'
import type { Incidents } from '../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'

const everybody = ['it:it-1', 'it:it-2', 'it:it-3']

const afternoon = () => loggedIncident({ at: '2026-04-08T15:00' })

const requests = (day: Incidents) => day.historyOf('incident').filter((type) => type === 'clearanceRequested')

describe('clearance is asked for by itself', () => {
  test('once everybody in IT was tried in vain, by nobody, and while it is asked for no further time', () => {
    const day = afternoon()
    for (const contactId of everybody) day.call('home-head', contactId)
    const asking = day.histories.get('incident')?.at(-1)
    expect(asking).toEqual({ type: 'clearanceRequested', at: day.now, by: ':vaktlinje', sequence: 5 })
    day.call('home-head', 'it:it-1', 'busy')
    expect(requests(day)).toHaveLength(1)
  })

  test('not where the reporter has asked before, though it was given up since', () => {
    const day = afternoon()
    day.request('home-head')
    day.until('2026-04-08T15:45')
    for (const contactId of everybody) day.call('home-head', contactId)
    expect(requests(day)).toHaveLength(1)
    expect(day.nextStepAt('incident')).toBeUndefined()
  })

  test('not where an approver has answered already', () => {
    const day = afternoon()
    day.decide('finance')
    for (const contactId of everybody) day.call('home-head', contactId)
    expect(requests(day)).toEqual([])
    expect(day.escalation('incident').state).toBe('cleared')
  })

  test('not where nobody of IT could be tried: all have left since', () => {
    const day = afternoon()
    const people = new Map([...day.directory.people].filter(([, { it }]) => it === undefined))
    day.directory = { ...day.directory, people }
    day.call('home-head', 'leader:health-head')
    expect(requests(day)).toEqual([])
  })
})

test('a call is in the history with whom and how it went', () => {
  const night = loggedIncident()
  night.call('health-head', 'approver:director', 'wrongNumber')
  expect(night.histories.get('incident')?.at(-1)).toEqual({
    type: 'callLogged',
    contactId: 'approver:director',
    outcome: 'wrongNumber',
    at: night.now,
    by: 'health-head',
    sequence: 3,
  })
})
