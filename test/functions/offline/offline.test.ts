import { beforeAll, describe, expect, test } from 'vitest'
import { getOffline } from '../../../shared/contract/offline.ts'
import { absence, agreement } from '../../fixtures/calendar.ts'
import { person, unit } from '../../fixtures/directory.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { startService, type Service } from '../../fixtures/service.ts'

let service: Service

beforeAll(async () => {
  service = await startService({
    at: '2026-04-08T10:00',
    absences: [
      absence('it-1', { from: '2026-04-07T08:00', to: '2026-04-10T08:00' }, { note: 'Kurs i Tromsø' }),
      absence('it-2', { from: '2026-04-07T08:00', to: '2026-04-09T08:00' }, { alternative: 'Ring servicetorget.' }),
      absence('health-head', { from: '2026-04-07T08:00', to: '2026-04-09T08:00' }),
      absence('schools-head', { from: '2026-04-07T08:00', to: '2026-04-09T08:00' }),
    ],
    agreements: [
      agreement(
        { from: '2026-04-10T16:00', to: '2026-04-11T16:00' },
        { id: 'health', audience: { units: ['health'] } },
      ),
      agreement(
        { from: '2026-04-10T16:00', to: '2026-04-11T16:00' },
        { id: 'schools', audience: { units: ['schools'] } },
      ),
      agreement({ from: '2026-04-01T16:00', to: '2026-04-02T16:00' }, { id: 'over' }),
    ],
  })
})

const keptBy = (who: string) => service.asPerson(who).ask(getOffline)

const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id).toSorted()

describe('a manager keeps', () => {
  test('their own line, the approvers and IT; no other leader', async () => {
    expect(ids((await keptBy('home-head')).people)).toEqual([
      'director',
      'finance',
      'health-head',
      'home-head',
      'it-1',
      'it-2',
      'it-3',
    ])
  })

  test('the name of every unit, and the leaders of their own line only', async () => {
    const { units } = await keptBy('home-head')
    expect(ids(units)).toEqual(['admin', 'health', 'home-care', 'it', 'schools'])
    expect(units.filter(({ leader }) => leader !== null).map(({ id }) => id)).toEqual(['admin', 'health', 'home-care'])
  })

  test('the agreements that count for them and are not over; no trace of others', async () => {
    const { agreements } = await keptBy('home-head')
    expect(ids(agreements)).toEqual(['health'])
  })

  test('who of their line is absent now, and of IT only how reachable it is as a whole', async () => {
    const { absences } = await keptBy('home-head')
    expect(absences).toEqual([
      {
        personId: null,
        kind: 'reduced',
        from: '2026-04-08T08:00:00.000Z',
        to: '2026-04-09T06:00:00.000Z',
        alternative: 'Ring servicetorget.',
      },
      { personId: 'health-head', kind: 'away', from: '2026-04-07T06:00:00.000Z', to: '2026-04-09T06:00:00.000Z' },
    ])
  })

  test('no login, no e-mail of a person, no call-out number and no note', async () => {
    const text = JSON.stringify(await keptBy('home-head'))
    expect(text.replace('support@havnes.example', '')).not.toContain('@')
    expect(text).not.toContain('+4749009001')
    expect(text).not.toContain('Kurs')
  })
})

test('an employee keeps leaders and IT, and not who may clear overtime', async () => {
  const { people, settings } = await keptBy('nurse')
  expect(ids(people)).toEqual(['director', 'health-head', 'home-head', 'it-1', 'it-2', 'it-3', 'nurse'])
  expect(settings.roles.itSuperior.holder).toBeNull()
})

test('an employee whose line ends at the director because the top post is vacant keeps who acts as director too', async () => {
  const acting = [{ person: 'stand-in', from: '2026-04-01', to: '2026-05-01' }]
  const organization = organizationWith({
    units: [unit('admin', null, null)],
    people: [person('stand-in', 'admin')],
    roles: { director: { acting } },
  })
  const vacant = await startService({ at: '2026-04-08T10:00', organization })
  const { settings } = await vacant.asPerson('nurse').ask(getOffline)
  expect(settings.roles.director).toMatchObject({ holder: 'director', acting })
  expect(settings.roles.itSuperior).toMatchObject({ holder: null, acting: [] })
})

test('somebody who is not in the organisation file gets nothing', async () => {
  const { code } = await service.withClaims({ sub: 'x', email: 'stranger@havnes.example' }).refused(getOffline)
  expect(code).toBe('notInOrganisation')
})
