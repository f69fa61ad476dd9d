import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  getAgreement,
  getAgreements,
  postApproval,
  postCancellation,
  putAgreement,
} from '../../../shared/contract/agreements.ts'
import { getCalendar, postFeed } from '../../../shared/contract/feeds.ts'
import { routeKey, type Route } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import type { Agreement, AgreementTerms, Audience } from '../../../shared/domain/agreements/agreement.ts'
import type { Directory } from '../../../shared/domain/organization/directory.ts'
import { settingsOf } from '../../../shared/domain/organization/directoryFrom.ts'
import type { Organization, PersonId, Unit, UnitId } from '../../../shared/domain/organization/organization.ts'
import { agreementBody } from '../../fixtures/agreementBody.ts'
import { directories } from '../../fixtures/arbitraries.ts'
import type { Client } from '../../fixtures/client.ts'
import type { Sent } from '../../fixtures/gatewayEvent.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const saturday = '2026-04-25T10:00'
const [hiddenId, unknownId] = ['01KNQAW9G0A8044AXZG5TP08WA', '01KNQAW9G0A8044AXZG5TP08WB']

const windows = {
  running: ['2026-04-24T16:00', '2026-04-27T08:00'],
  coming: ['2026-05-08T16:00', '2026-05-11T08:00'],
  over: ['2026-04-17T16:00', '2026-04-20T08:00'],
} as const

const lives = ['draft', 'agreed', 'agreedAndWidening', 'narrowed', 'cancelled'] as const

const organizationFrom = (directory: Directory): Organization => ({
  ...settingsOf(directory),
  units: [...directory.units.values()],
  people: [...directory.people.values()].map((one) => (one.id === 'p0' ? { ...one, it: 'lead' } : one)),
  callOutPhones: new Map(),
})

const scenarios = directories.chain((directory) => {
  const units = [...directory.units.keys()]
  return fc.record({
    organization: fc.constant(organizationFrom(directory)),
    audience: fc.subarray(units, { minLength: 1 }).map((chosen): Audience => ({ units: chosen })),
    window: fc.constantFrom(...(['running', 'coming', 'over'] as const)),
    life: fc.constantFrom(...lives),
  })
})

type Scenario = typeof scenarios extends fc.Arbitrary<infer One> ? One : never

/** The agreement at some point of its life, as it is kept. */
const agreementOf = ({ audience, window, life }: Scenario): Agreement => {
  const [from, to] = windows[window]
  const terms: AgreementTerms = {
    from: wallClock(from),
    to: wallClock(to),
    staff: ['p0'],
    phone: '+4749000900',
    audience,
    purpose: 'Hemmelig flytting',
  }
  const at = wallClock('2026-04-10T10:00')
  const inForce = { since: at, approval: { role: 'director', approver: 'p1', approvedAt: at } } as const
  const written = { writtenBy: 'p0', writtenAt: at }
  const draft = { version: 1, terms, ...written }
  const first = { ...draft, inForce }
  const wide = { ...terms, audience: { everyone: true } } as const
  const cancelled = { at, by: 'p0', reason: 'Ikke nødvendig' }
  const agreement = { id: hiddenId, revision: 1 }
  switch (life) {
    case 'draft':
      return { ...agreement, versions: [{ ...draft, terms: wide }] }
    case 'agreed':
      return { ...agreement, versions: [first] }
    case 'agreedAndWidening':
      return { ...agreement, versions: [first, { version: 2, terms: wide, ...written }] }
    case 'narrowed':
      return {
        ...agreement,
        versions: [
          { ...first, terms: wide },
          { ...first, version: 2 },
        ],
      }
    case 'cancelled':
      return { ...agreement, versions: [{ ...first, terms: wide }], cancelled }
  }
}

const keep = async ({ store }: Service, scenario: Scenario) => {
  const agreement = agreementOf(scenario)
  const { life, window } = scenario
  const terms = agreement.versions.at(life === 'agreedAndWidening' ? 0 : -1)!.terms
  const counts = life !== 'draft' && life !== 'cancelled' && window !== 'over'
  const agreements = counts ? [{ ...terms, id: hiddenId, version: 1 }] : []
  await store.commit([
    { kind: 'agreement', agreement, expected: 0 },
    { kind: 'calendar', calendar: { version: 1, absences: [], periods: [], agreements }, expected: 0 },
  ])
}

/** R24, by hand: the units a person belongs to or leads today, and all that lie above those. */
const unitsOf = ({ units, people }: Organization, id: PersonId): Set<UnitId> => {
  const leads = ({ leader, deputy, acting }: Unit) =>
    leader === id || deputy === id || acting.some(({ person }) => person === id)
  const reached = new Set<UnitId>()
  let next = [people.find((one) => one.id === id)!.unit, ...units.filter(leads).map((unit) => unit.id)]
  while (next.length > 0) {
    for (const unit of next) reached.add(unit)
    next = units.flatMap((unit) => (next.includes(unit.id) && unit.parent !== null ? [unit.parent] : []))
  }
  return reached
}

const seesEverything = ({ roles, people }: Organization, id: PersonId): boolean =>
  people.some((one) => one.id === id && one.it !== undefined) ||
  [roles.itSuperior, roles.director].some(
    ({ holder, acting }) => holder === id || acting.some(({ person }) => person === id),
  )

const mayUse = ({ organization, audience, life }: Scenario, id: PersonId): boolean =>
  life !== 'draft' &&
  life !== 'cancelled' &&
  'units' in audience &&
  audience.units.some((unit) => unitsOf(organization, id).has(unit))

const queries: Record<string, Record<string, string>> = {
  'GET /api/guidance': { criterion: 'other' },
  'GET /api/agreements': { from: '2026-01-01T00:00' },
}

const isRead = (route: Route) => route.method === 'GET' && route.access === 'token'

/** Everything somebody might try with an id in their hand. */
const attempts: [Route, Sent][] = [
  ...routes.filter(isRead).map((route): [Route, Sent] => [route, { query: queries[routeKey(route)] }]),
  [putAgreement, { headers: { 'if-match': '1' }, body: agreementBody() }],
  [postApproval, { body: { role: 'director' } }],
  [postCancellation, { body: { reason: 'Ikke nødvendig' } }],
]

/** Somebody and the last part of their calendar address. */
interface Follower {
  person: PersonId
  secret: string
}

const followerOf = async (service: Service, person: PersonId): Promise<Follower> => {
  const { address = '' } = await service.asPerson(person).ask(postFeed)
  return { person, secret: address.replace('/api/calendar/', '') }
}

/** All answers to one person and their calendar, to the byte, and what each asked of the database. */
const answersTo = async (service: Service, { person, secret }: Follower, id: string) => {
  const answers: unknown[] = []
  const asked: [Client, Route, Sent][] = attempts.map(([route, sent]) => {
    const parameters: Record<string, string> = route.path.includes('{id}') ? { id } : {}
    return [service.asPerson(person), route, { ...sent, parameters }]
  })
  for (const [client, route, sent] of [...asked, [service.anyone, getCalendar, { parameters: { secret } }] as const]) {
    service.calls.reset()
    const { status, headers, text } = await client.send(route, sent)
    answers.push({ route: routeKey(route), status, headers, text, reads: service.calls.names().toSorted() })
  }
  return answers
}

/** One after the other, for the calls of each are counted. */
const inTurn = async <Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  for (const item of items) results.push(await act(item))
  return results
}

const settings = { numRuns: 20 }

describe('a person outside the audience', () => {
  test(
    'finds no trace of an agreement in any route, feed, error, status or number of reads',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(scenarios, async (scenario) => {
          const { organization } = scenario
          const outside = organization.people
            .map(({ id }) => id)
            .filter((id) => !seesEverything(organization, id) && !mayUse(scenario, id))
            .slice(0, 3)
          fc.pre(outside.length > 0)
          const service = await startService({ organization, at: saturday })
          const followers = await inTurn(outside, (person) => followerOf(service, person))
          const before = await inTurn(followers, (one) => answersTo(service, one, hiddenId))
          await keep(service, scenario)
          expect(await inTurn(followers, (one) => answersTo(service, one, hiddenId))).toEqual(before)
          expect(await inTurn(followers, (one) => answersTo(service, one, unknownId))).toEqual(before)
        }),
        settings,
      )
    },
  )
})

describe('a person in the audience, in IT, or with one of the two roles', () => {
  test('finds the agreement, each as much of it as is theirs', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const { organization } = scenario
        const service = await startService({ organization, at: saturday })
        await keep(service, scenario)
        for (const { id } of organization.people) {
          const isThere = seesEverything(organization, id) || mayUse(scenario, id)
          const answered = await service.asPerson(id).send(getAgreement, { parameters: { id: hiddenId } })
          expect([id, answered.status]).toEqual([id, isThere ? 200 : 404])
          expect('etag' in answered.headers).toBe(seesEverything(organization, id))
          const query = { from: '2026-01-01T00:00' }
          const { items } = await service.asPerson(id).ask(getAgreements, { query })
          expect(items.map((item) => item.id)).toEqual(isThere ? [hiddenId] : [])
          const namesStaff = items.some((item) => 'staff' in item)
          expect(namesStaff).toBe(seesEverything(organization, id))
        }
        for (const { id } of organization.people.slice(0, 3)) {
          const { secret } = await followerOf(service, id)
          const { text } = await service.anyone.send(getCalendar, { parameters: { secret } })
          const stands = mayUse(scenario, id) && scenario.window !== 'over'
          expect([id, text.includes('Hemmelig flytting')]).toEqual([id, stands])
        }
      }),
      settings,
    )
  })
})
