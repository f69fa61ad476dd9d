import { describe, expect, test } from 'vitest'
import { routes } from '../../../../../shared/contract/routes.ts'
import { actionsFor } from '../../../../../shared/domain/escalation/actionsFor.ts'
import { startedDrill } from '../../../../../shared/domain/watch/drillIncident.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const inState = {
  logged: () => {},
  declined: (night: Incidents) => night.decide('finance', { decision: 'declined' }),
  cleared: (night: Incidents) => night.decide('finance'),
  received: (night: Incidents) => night.receive('home-head'),
  withdrawn: (night: Incidents) => night.withdraw('home-head'),
  closed: (night: Incidents) => night.close('it-1'),
} as const

const spoken = (night: Incidents) =>
  night.decide('home-head', { spoken: { by: 'finance', at: wallClock('2026-04-08T03:00') } })

const actions = (state: keyof typeof inState, who: string, given: ConstructorParameters<typeof Incidents>[0] = {}) => {
  const night = new Incidents(given)
  night.log('home-head')
  inState[state](night)
  return actionsFor(night.escalation('incident'), night.as(who), night.directory)
}

/** The director's post is acted for between these days. */
const acting = (from: string, to: string) => ({
  directory: { roles: { director: { acting: [{ person: 'stand-in', from, to }] } } },
})

describe('what somebody may do with an incident', () => {
  test.each([
    ['logged', 'home-head', ['calls', 'clearance-request', 'decision', 'receipt', 'withdrawal']],
    ['logged', 'health-head', ['calls', 'receipt']],
    ['logged', 'finance', ['calls', 'decision', 'receipt', 'closure']],
    ['logged', 'it-1', ['calls', 'receipt', 'closure']],
    ['logged', 'schools-head', []],
    ['declined', 'home-head', ['calls', 'decision', 'receipt', 'withdrawal']],
    ['declined', 'finance', ['calls', 'receipt', 'closure']],
    ['declined', 'director', ['calls', 'decision', 'receipt', 'closure']],
    ['cleared', 'home-head', ['calls', 'receipt', 'withdrawal']],
    ['cleared', 'director', ['calls', 'receipt', 'closure']],
    ['received', 'home-head', []],
    ['received', 'it-2', ['closure']],
    ['withdrawn', 'it-2', []],
    ['closed', 'director', []],
  ] as const)('%s: %s', (state, who, expected) => {
    expect(actions(state, who)).toEqual(expected)
  })

  test('an acting holder decides while the period runs, not before and not after', () => {
    expect(actions('logged', 'stand-in', acting('2026-04-08', '2026-04-09'))).toContain('decision')
    expect(actions('logged', 'stand-in', acting('2026-04-07', '2026-04-08'))).toEqual([])
    expect(actions('logged', 'stand-in', acting('2026-04-09', '2026-04-10'))).toEqual([])
  })

  test('nobody does anything with a rehearsal', () => {
    const night = new Incidents()
    const drill = startedDrill(night.directory, { id: 'drill-1', summary: 'Øvelse' }, night.now).escalation
    for (const who of ['finance', 'director', 'it-1'])
      expect(actionsFor(drill, night.as(who), night.directory)).toEqual([])
  })

  test('by a card only what a card has a route for: an approver is not offered to decide, close or confirm', () => {
    const offered = [...Object.values(inState), spoken].flatMap((happens) => {
      const night = new Incidents()
      night.log('home-head')
      happens(night)
      const incident = night.escalation('incident')
      return ['home-head', 'health-head', 'finance', 'director'].flatMap((who) => {
        const byCard = actionsFor(incident, { ...night.as(who), via: { card: 'card-1' } }, night.directory)
        expect(actionsFor(incident, night.as(who), night.directory)).toEqual(expect.arrayContaining(byCard))
        return byCard
      })
    })
    const cardRoutes = routes.flatMap(({ path }) => /^\/api\/card\/escalations\/\{id\}\/(.+)$/.exec(path)?.[1] ?? [])
    expect(new Set(offered)).toEqual(new Set(cardRoutes))
  })

  test('a word recorded in their name is theirs to confirm, until they have answered', () => {
    const night = new Incidents()
    night.log('home-head')
    spoken(night)
    const offered = (who: string) =>
      actionsFor(night.escalation('incident'), night.as(who), night.directory).includes('confirmation')
    expect([offered('finance'), offered('director'), offered('home-head')]).toEqual([true, false, false])
    night.answer('finance', true)
    expect(offered('finance')).toBe(false)
  })
})
