import { describe, expect, test } from 'vitest'
import { getAudit } from '../../../shared/contract/audit.ts'
import {
  getCardEscalation,
  postCardCall,
  postCardClearanceRequest,
  postCardEscalation,
  postCardReceipt,
  postCardWithdrawal,
} from '../../../shared/contract/card/escalations.ts'
import { getCardGuidance } from '../../../shared/contract/card/guidance.ts'
import { getCardOffline } from '../../../shared/contract/card/offline.ts'
import { getEscalation, postDecision } from '../../../shared/contract/escalations.ts'
import { getGuidance } from '../../../shared/contract/guidance.ts'
import { getOffline } from '../../../shared/contract/offline.ts'
import { issued } from '../../fixtures/cardholder.ts'
import { incident } from '../../fixtures/incident.ts'
import { startService } from '../../fixtures/service.ts'

const night = '2026-04-08T03:00'
const day = '2026-04-08T10:00'

const cardOf = async (personId: string, at = night) => {
  const service = await startService({ at })
  return { service, ...(await issued(service, personId)) }
}

describe('by a card', () => {
  test.each([night, day])('the plan of %s is the one its holder gets with a token', async (at) => {
    const { service, client } = await cardOf('home-head', at)
    const query = { criterion: 'productionStop', unit: 'home-care' }
    expect(await client.ask(getCardGuidance, { query })).toEqual(
      await service.asPerson('home-head').ask(getGuidance, { query }),
    )
  })

  test('the phone gets the line its holder gets with a token, and nobody else', async () => {
    const { service, client } = await cardOf('home-head')
    expect(await client.ask(getCardOffline)).toEqual(await service.asPerson('home-head').ask(getOffline))
  })

  test('an incident is read as its holder reads it with a token, but for what a card may do', async () => {
    const { service, client } = await cardOf('home-head')
    const { id, actions } = await client.ask(postCardEscalation, { body: incident() })
    const parameters = { id }
    const withToken = await service.asPerson('home-head').ask(getEscalation, { parameters })
    expect(await client.ask(getCardEscalation, { parameters })).toEqual({ ...withToken, actions })
  })

  test('an incident is logged as its holder, marked with the card, asked for by SMS at once, and written down', async () => {
    const { service, client, card } = await cardOf('home-head')
    const logged = await client.ask(postCardEscalation, { body: incident() })
    expect(logged).toMatchObject({ reporter: { personId: 'home-head' }, needsClearance: true })
    expect(logged.history).toMatchObject([{ type: 'logged', by: 'home-head', via: { card: card.id } }])
    expect(service.texter.texts()).toHaveLength(1)
    const { items } = await service.asPerson('director').ask(getAudit)
    expect(items.find(({ act }) => act === 'cardUsed')).toMatchObject({
      by: { personId: 'home-head' },
      via: { card: card.id },
      subject: { type: 'escalation', id: logged.id },
    })
  })

  test('it goes on: calls, receipt, clearance and withdrawal, each marked with the card', async () => {
    const { service, client, card } = await cardOf('home-head', day)
    const { id } = await client.ask(postCardEscalation, { body: incident() })
    const parameters = { id }
    await client.ask(postCardCall, { parameters, body: { contactId: 'it:it-2', outcome: 'noAnswer' } })
    await client.ask(postCardClearanceRequest, { parameters, body: {} })
    await client.ask(postCardReceipt, { parameters, body: { personId: 'it-1', explained: true } })
    const other = await client.ask(postCardEscalation, { body: incident() })
    await client.ask(postCardWithdrawal, { parameters: { id: other.id }, body: { reason: 'Samme sak' } })
    for (const one of [id, other.id]) {
      const { history } = await service.asPerson('director').ask(getEscalation, { parameters: { id: one } })
      const byHolder = history.filter(({ by }) => by === 'home-head')
      expect(byHolder.length).toBeGreaterThan(1)
      for (const event of byHolder) expect(event).toMatchObject({ via: { card: card.id } })
    }
  })

  test('what its holder may not see is not there', async () => {
    const { service, client } = await cardOf('schools-head')
    const home = await issued(service, 'home-head')
    const { id } = await home.client.ask(postCardEscalation, { body: incident() })
    const call = { parameters: { id }, body: { contactId: 'leader:director', outcome: 'busy' } }
    expect(await client.refused(postCardCall, call)).toMatchObject({ status: 404 })
    expect(await client.refused(getCardEscalation, { parameters: { id } })).toMatchObject({ status: 404 })
  })

  test("an approver's card decides nothing: there is no such route for it, and a token route takes no card", async () => {
    const { service, client, secret } = await cardOf('finance')
    const home = await issued(service, 'home-head')
    const { id } = await home.client.ask(postCardEscalation, { body: incident() })
    const decision = { parameters: { id }, body: { decision: 'cleared', reason: 'Kritisk' } }
    expect(await client.refused(postDecision, decision)).toMatchObject({ status: 403 })
    expect(JSON.stringify(await service.contents())).not.toContain(secret)
  })

  test('nobody is offered what a card has no route for: neither the reporter nor an approver may decide', async () => {
    const { service, client } = await cardOf('finance')
    const home = await issued(service, 'home-head')
    const logged = await home.client.ask(postCardEscalation, { body: incident() })
    expect(logged.actions).toEqual(['calls', 'clearance-request', 'receipt', 'withdrawal'])
    const call = { parameters: { id: logged.id }, body: { contactId: 'leader:health-head', outcome: 'busy' } }
    expect((await client.ask(postCardCall, call)).actions).toEqual(['calls', 'receipt'])
    const bySignIn = await service.asPerson('finance').ask(getEscalation, { parameters: { id: logged.id } })
    expect(bySignIn.actions).toEqual(['calls', 'decision', 'receipt', 'closure'])
  })

  test('the same idempotency key of two cards is two incidents, of one card it is one', async () => {
    const { service, client } = await cardOf('home-head')
    const other = await issued(service, 'schools-head')
    const headers = { 'idempotency-key': 'once' }
    const body = incident()
    const first = await client.ask(postCardEscalation, { body, headers })
    const again = await client.ask(postCardEscalation, { body, headers })
    const others = await other.client.ask(postCardEscalation, { body, headers })
    expect(again).toEqual(first)
    expect(others.id).not.toBe(first.id)
  })

  test('guidance is one wave of reads, and logging one more transaction', async () => {
    const { service, client } = await cardOf('home-head')
    service.calls.reset()
    await client.ask(getCardGuidance, { query: { criterion: 'other' } })
    expect(service.calls.waves()).toEqual([['GetItem', 'GetItem', 'GetItem']])
    service.calls.reset()
    await client.ask(postCardEscalation, { body: incident() })
    const [reads, write] = service.calls.waves()
    expect(new Set(reads)).toEqual(new Set(['GetItem']))
    expect(write).toEqual(['TransactWriteItems'])
  })
})
