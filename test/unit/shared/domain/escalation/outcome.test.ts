import { describe, expect, test } from 'vitest'
import { happening, signed, unchanged } from '../../../../../shared/domain/escalation/outcome.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'

describe('what is added to a history', () => {
  const night = loggedIncident()
  const incident = night.escalation('incident')
  const actor = night.as('home-head')

  test('is signed by who acts, and by their card where they are not signed in', () => {
    expect(signed(actor, night.now)).toStrictEqual({ at: night.now, by: 'home-head' })
    const via = { card: 'card-1' }
    expect(signed({ ...actor, via }, night.now)).toEqual({ at: night.now, by: 'home-head', via })
  })

  test('comes after what is there, one place each', () => {
    const who = signed(actor, night.now)
    const called = { type: 'callLogged', contactId: 'it:it-1', outcome: 'busy' } as const
    const change = happening(happening(unchanged(incident), called, who), { type: 'clearanceRequested' }, who)
    expect(change.events).toEqual([
      { ...called, ...who, sequence: incident.version + 1 },
      { type: 'clearanceRequested', ...who, sequence: incident.version + 2 },
    ])
    expect(change.escalation.version).toBe(incident.version + 2)
  })

  test('is nothing where nothing has happened', () => {
    expect(unchanged(incident)).toEqual({ escalation: incident, events: [] })
  })
})
