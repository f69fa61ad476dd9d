import { describe, expect, test } from 'vitest'
import { postCardEscalation } from '../../shared/contract/card/escalations.ts'
import { postEscalation } from '../../shared/contract/escalations.ts'
import { getCardGuidance } from '../../shared/contract/card/guidance.ts'
import { getGuidance } from '../../shared/contract/guidance.ts'
import { getMe } from '../../shared/contract/me.ts'
import type { Route } from '../../shared/contract/route.ts'
import { getStatus } from '../../shared/contract/status.ts'
import { pacePerPerson } from '../../shared/http/requestLimit.ts'
import { issued } from '../fixtures/cardholder.ts'
import { problemIn, type Client } from '../fixtures/client.ts'
import { commitAll } from '../fixtures/commitAll.ts'
import type { Sent } from '../fixtures/gatewayEvent.ts'
import { incident } from '../fixtures/incident.ts'
import { startService, type Service } from '../fixtures/service.ts'

const refusal = async (client: Client, route: Route, sent?: Sent) => {
  const answered = await client.send(route, sent)
  const { status, code } = problemIn(answered)
  return { status, code, retryAfter: answered.headers['retry-after'] }
}

const tooFast = { status: 429, code: 'tooManyRequests', retryAfter: '1' }
const query = { criterion: 'productionStop' }
const unreadable = { query: { criterion: 'nonsense', at: 'nonsense' } }

/** Asks so often in one moment that one more is too much. What is refused for what it says is counted, too. */
const exhausted = async (client: Client, route: Route): Promise<Client> => {
  for (let time = 0; time < pacePerPerson.burst; time += 1)
    expect(await client.send(route, unreadable)).toMatchObject({ status: 422 })
  return client
}

describe('somebody who asks too fast', () => {
  test('is asked to wait a second, at no call to the database; a second later it goes on', async () => {
    const service = await startService({ at: '2026-04-08T03:00' })
    const manager = await exhausted(service.asPerson('home-head'), getGuidance)
    service.calls.reset()
    expect(await refusal(manager, getGuidance, { query })).toEqual(tooFast)
    expect(service.calls.names()).toEqual([])
    service.at('2026-04-08T03:00:01')
    await manager.ask(getGuidance, { query })
  })

  test('slows nobody else, and no other function; a cold start has forgotten it', async () => {
    const service = await startService()
    const manager = await exhausted(service.asPerson('home-head'), getGuidance)
    expect(await refusal(manager, getGuidance, { query })).toEqual(tooFast)
    await service.asPerson('nurse').ask(getGuidance, { query })
    await manager.ask(getMe)
    await service.restarted().asPerson('home-head').ask(getGuidance, { query })
  })

  test('with a card is slowed as that card; its holder is let in with a token, and other cards are', async () => {
    const service = await startService()
    const { client } = await issued(service, 'home-head')
    const other = await issued(service, 'health-head')
    await exhausted(client, getCardGuidance)
    expect(await refusal(client, getCardGuidance, { query })).toEqual(tooFast)
    await service.asPerson('home-head').ask(getGuidance, { query })
    await other.client.ask(getCardGuidance, { query })
  })

  test('on a public route is not slowed by us', async () => {
    const { anyone } = await startService()
    await exhausted(anyone, getStatus)
    expect(await anyone.send(getStatus)).toMatchObject({ status: 200 })
  })
})

const tooMany = { status: 429, code: 'tooManyReports' }

const countsIn = ({ written }: Service) => written.filter((change) => change.kind === 'reportTally')

/** Counts as many again as are still allowed after the one just logged. */
const pretendMany = async (service: Service): Promise<void> => {
  const last = countsIn(service).at(-1)
  if (!last) throw new Error('Nothing was logged')
  for (let more = 1; more < last.most; more += 1) await commitAll(service.store, [last])
}

describe('a hundred incidents of one reporter within the hour', () => {
  test('are enough: one more is refused until the next hour, also after a cold start, and writes nothing', async () => {
    const service = await startService({ at: '2026-04-08T10:00' })
    const manager = service.asPerson('home-head')
    await manager.ask(postEscalation, { body: incident() })
    expect(countsIn(service)).toMatchObject([{ most: 100 }])
    await pretendMany(service)
    service.at('2026-04-08T10:59:50')
    const before = await service.contents()
    const refused = { ...tooMany, retryAfter: '10' }
    expect(await refusal(manager, postEscalation, { body: incident() })).toEqual(refused)
    const elsewhere = service.restarted().asPerson('home-head')
    expect(await refusal(elsewhere, postEscalation, { body: incident() })).toEqual(refused)
    expect(await service.contents()).toEqual(before)
    service.at('2026-04-08T11:00')
    await manager.ask(postEscalation, { body: incident() })
  })

  test('take the plan from nobody, nor the report from others; what was answered before is answered again', async () => {
    const service = await startService()
    const manager = service.asPerson('home-head')
    const sent = { body: incident(), headers: { 'idempotency-key': 'first' } }
    const first = await manager.ask(postEscalation, sent)
    await pretendMany(service)
    expect(await refusal(manager, postEscalation, { body: incident() })).toMatchObject(tooMany)
    expect(await manager.ask(postEscalation, sent)).toEqual(first)
    await manager.ask(getGuidance, { query })
    await service.asPerson('health-head').ask(postEscalation, { body: incident() })
  })

  test('by a card are counted by that card', async () => {
    const service = await startService()
    const { client } = await issued(service, 'home-head')
    await client.ask(postCardEscalation, { body: incident() })
    await pretendMany(service)
    expect(await refusal(client, postCardEscalation, { body: incident() })).toMatchObject(tooMany)
    await service.asPerson('home-head').ask(postEscalation, { body: incident() })
  })

  test('that were refused for what they say are not counted, nor those of a token that names nobody', async () => {
    const service = await startService()
    await service.asPerson('home-head').refused(postEscalation, { body: incident({ unit: 'library' }) })
    const nameless = service.withClaims({ email: 'home-head@havnes.example' })
    await nameless.ask(postEscalation, { body: incident() })
    expect(countsIn(service)).toEqual([])
  })
})
