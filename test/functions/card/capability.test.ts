import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { postCardCall, postCardEscalation } from '../../../shared/contract/card/escalations.ts'
import { getCardGuidance } from '../../../shared/contract/card/guidance.ts'
import { deleteCard } from '../../../shared/contract/cards.ts'
import { getCalendar } from '../../../shared/contract/feeds.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { issued, withCard } from '../../fixtures/cardholder.ts'
import { person, unit } from '../../fixtures/directory.ts'
import { incident } from '../../fixtures/incident.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { reimport } from '../../fixtures/reimport.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const asked = { query: { criterion: 'other' } }
const invalid = { status: 401, code: 'cardInvalid' }
const unknown = 'A'.repeat(43)

const revoke = (service: Service, personId: string) =>
  service.asPerson('it-1').ask(deleteCard, { parameters: { personId } })

describe('a card opens nothing', () => {
  test('from the moment it is revoked, for functions that have used it before too', async () => {
    const service = await startService()
    const { client } = await issued(service, 'home-head')
    await client.ask(getCardGuidance, asked)
    const { id } = await client.ask(postCardEscalation, { body: incident() })
    await revoke(service, 'home-head')
    expect(await client.refused(getCardGuidance, asked)).toMatchObject(invalid)
    expect(await client.refused(postCardEscalation, { body: incident() })).toMatchObject(invalid)
    const call = { parameters: { id }, body: { contactId: 'it:it-2', outcome: 'busy' } }
    expect(await client.refused(postCardCall, call)).toMatchObject(invalid)
  })

  test('from the moment its holder gets another', async () => {
    const service = await startService()
    const first = await issued(service, 'home-head')
    const second = await issued(service, 'home-head')
    expect(await first.client.refused(getCardGuidance, asked)).toMatchObject(invalid)
    await second.client.ask(getCardGuidance, asked)
  })

  test('from the instant it expires', async () => {
    const service = await startService({ at: '2026-04-08T10:00' })
    const { client } = await issued(service, 'home-head')
    service.at('2027-04-08T09:59')
    await client.ask(getCardGuidance, asked)
    service.at('2027-04-08T10:00')
    expect(await client.refused(getCardGuidance, asked)).toMatchObject(invalid)
  })

  test('once its holder leads nothing any more, or has left', async () => {
    const interim = { people: [person('interim', 'schools')], units: [unit('schools', 'admin', 'interim')] }
    const service = await startService({ organization: organizationWith(interim) })
    const { client } = await issued(service, 'interim')
    await client.ask(getCardGuidance, asked)
    const replaced = organizationWith({}, [person('interim', 'schools')])
    await reimport(service.store, replaced, wallClock('2026-04-08T11:00'))
    expect(await client.refused(getCardGuidance, asked)).toMatchObject(invalid)
    await reimport(service.store, organizationWith(), wallClock('2026-04-08T12:00'))
    expect(await client.refused(getCardGuidance, asked)).toMatchObject(invalid)
  })

  test('an idempotency key does not outlive it', async () => {
    const service = await startService()
    const { client } = await issued(service, 'home-head')
    const sent = { body: incident(), headers: { 'idempotency-key': 'once' } }
    await client.ask(postCardEscalation, sent)
    await revoke(service, 'home-head')
    expect(await client.refused(postCardEscalation, sent)).toMatchObject(invalid)
  })

  test.each([
    ['none', undefined],
    ['an unknown one', `Capability ${unknown}`],
    ['a short one', 'Capability abc'],
    ['one and more', `Capability ${unknown} ${unknown}`],
    ['a token', 'Bearer abc.def.ghi'],
    ['one without its scheme', unknown],
  ])('where what is shown is %s', async (_, authorization) => {
    const service = await startService()
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
    const refused = await service.anyone.refused(getCardGuidance, { ...asked, headers })
    expect(refused).toMatchObject(invalid)
  })

  test('and what can be no card costs no read', async () => {
    const service = await startService()
    await service.anyone.refused(postCardEscalation, {
      body: incident(),
      headers: { authorization: 'Capability no' },
    })
    expect(service.calls.names()).toEqual([])
  })

  test('and answers the same whether it never was or is over', async () => {
    const service = await startService()
    const { client } = await issued(service, 'home-head')
    await revoke(service, 'home-head')
    const over = await client.send(getCardGuidance, asked)
    const never = await withCard(service, unknown).send(getCardGuidance, asked)
    expect(over).toEqual(never)
  })
})

describe('a capability', () => {
  test('is in no log line, no address, no answer but the first, and nowhere in the table', async () => {
    const service = await startService()
    const { secret, client } = await issued(service, 'home-head')
    const answers = [
      await client.send(getCardGuidance, asked),
      await client.send(getCardGuidance, { query: { criterion: 'nothing we know' } }),
      await client.send(postCardEscalation, { body: incident() }),
      await client.send(postCardEscalation, { body: { summary: 'Feil' } }),
    ]
    await revoke(service, 'home-head')
    answers.push(await client.send(getCardGuidance, asked))
    expect(JSON.stringify(answers)).not.toContain(secret)
    expect(JSON.stringify(await service.contents())).not.toContain(secret)
    const logged = readFileSync(inject('logFile'), 'utf8')
    expect(logged).toContain('GET /api/card/guidance')
    expect(logged).not.toContain(secret)
  })

  test('has no place in any path or query of the route table; a calendar address has its secret there, and is none', () => {
    const others = routes.filter((route) => route !== getCalendar)
    const places = others.flatMap(({ path, query, parameters }) => [path, JSON.stringify({ query, parameters })])
    expect(places.join()).not.toMatch(/capability|secret/i)
  })

  test('is taken whatever the case of its scheme', async () => {
    const service = await startService()
    const { secret } = await issued(service, 'home-head')
    const headers = { authorization: `capability ${secret}` }
    expect(await service.anyone.ask(getCardGuidance, { ...asked, headers })).toMatchObject({ route: 'directCall' })
  })
})
