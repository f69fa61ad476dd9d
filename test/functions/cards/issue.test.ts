import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { getAudit } from '../../../shared/contract/audit.ts'
import { getCards, postCard } from '../../../shared/contract/cards.ts'
import { person, unit } from '../../fixtures/directory.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const numbers = {
  director: '+4749000011',
  finance: '+4749000012',
  'health-head': '+4749000013',
  'home-head': '+4749000014',
} as const

const acting = [{ person: 'schools-head', from: '2026-07-06', to: '2026-07-27' }]

const organization = organizationWith({
  people: [
    person('director', 'admin', { phone: numbers.director }),
    person('finance', 'admin', { phone: numbers.finance }),
    person('health-head', 'health', { phone: numbers['health-head'] }),
    person('home-head', 'home-care', { phone: numbers['home-head'] }),
    person('deputy', 'health', { phone: '+4749000015' }),
  ],
  units: [unit('health', 'admin', 'health-head', { deputy: 'deputy' })],
  roles: { director: { acting } },
})

const start = () => startService({ organization, at: '2026-04-08T10:00' })

const issue = (service: Service, personId: string) =>
  service.asPerson('it-1').ask(postCard, { parameters: { personId } })

describe('a card that is issued', () => {
  test('is good for a year, and its secret is shown this once', async () => {
    const { card, secret, fragment } = await issue(await start(), 'home-head')
    expect(card).toEqual({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/),
      holder: { personId: 'home-head', name: 'Navn home-head' },
      kind: 'manager',
      state: 'active',
      issuedBy: { personId: 'it-1', name: 'Navn it-1' },
      issuedAt: wallClock('2026-04-08T10:00'),
      expiresAt: wallClock('2027-04-08T10:00'),
    })
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(fragment).toBe(`kort=${secret}`)
  })

  test('is kept as the hash of its secret only, in the very transaction that is told and written down', async () => {
    const service = await start()
    const { secret } = await issue(service, 'home-head')
    expect(JSON.stringify(await service.contents())).not.toContain(secret)
    const hash = createHash('sha256').update(secret).digest('hex')
    expect(await service.store.readCard(hash)).toMatchObject({ personId: 'home-head', secretHash: hash })
    const [transaction] = service.transactions
    expect(transaction?.map(({ kind }) => kind)).toEqual(['card', 'cardHolder', 'audit', 'message'])
  })

  test('costs two waves of reads and one transaction, and a timer for the SMS', async () => {
    const service = await start()
    await issue(service, 'home-head')
    expect(service.calls.waves()).toEqual([
      ['GetItem', 'GetItem', 'GetItem', 'Query'],
      ['TransactWriteItems'],
      ['TransactWriteItems'],
    ])
    expect(service.timers.waiting()).toHaveLength(1)
  })

  test('bears the own line with its deputies, the approvers, who acts for whom and when, and the crisis plan', async () => {
    const { print } = await issue(await start(), 'home-head')
    expect(print).toMatchObject({
      organization: 'Havnes kommune',
      kind: 'manager',
      holder: { name: 'Navn home-head', title: 'Leder', unit: 'Enhet home-care' },
      version: 1,
      issuedAt: wallClock('2026-04-08T10:00'),
      expiresAt: wallClock('2027-04-08T10:00'),
    })
    const said = print.steps.map(({ kind, contacts }) => [
      kind,
      ...contacts.map(({ personId, phone }) => [personId, phone]),
    ])
    expect(said).toEqual([
      ['emergency', [undefined, '113'], [undefined, '110'], [undefined, '112']],
      ['leader', ['health-head', numbers['health-head']], ['deputy', '+4749000015']],
      ['approver', ['finance', numbers.finance], ['director', numbers.director]],
      ['crisisPlan', [undefined, undefined]],
    ])
    expect(print.steps[1]?.contacts[1]).toMatchObject({ deputyFor: 'health-head' })
    expect(print.steps.flatMap(({ contacts }) => contacts).filter(({ marked }) => marked)).toEqual([])
    expect(print.acting).toMatchObject([
      { post: 'Kommunedirektør', personId: 'schools-head', from: '2026-07-06', to: '2026-07-27' },
    ])
    expect(print.criteria.map(({ criterion }) => criterion)).toContain('dangerToLife')
  })

  test("bears IT's call-out numbers for an approver, and for nobody else", async () => {
    const service = await start()
    const { print } = await issue(service, 'finance')
    expect(print).toMatchObject({ kind: 'approver' })
    expect(print.callOut).toHaveLength(3)
    expect(print.callOut).toContainEqual({ personId: 'it-1', name: 'Navn it-1', phone: '+4749009001' })
    expect(JSON.stringify((await issue(service, 'home-head')).print)).not.toContain('+4749009001')
  })

  test('is told to whose name stands on it, on their own number', async () => {
    const service = await start()
    await issue(service, 'home-head')
    await service.at('2026-04-08T10:01').wake()
    expect(service.texter.texts()).toEqual([
      {
        phone: numbers['home-head'],
        sender: 'VAKTLINJE',
        text: 'Navn it-1 har laget et ringekort i ditt navn. Eldre kort gjelder ikke lenger. Har du ikke bedt om det, si fra til IT med en gang.',
      },
    ])
  })

  test('is told even when it was revoked before the SMS went: nobody issues one unseen', async () => {
    const service = await start()
    await issue(service, 'home-head')
    await issue(service, 'home-head')
    await service.at('2026-04-08T10:01').wake()
    expect(service.texter.texts()).toHaveLength(2)
  })

  test('ends the one before at once, and both stand in the list and in the audit', async () => {
    const service = await start()
    const first = await issue(service, 'home-head')
    const second = await issue(service.at('2026-04-09T10:00'), 'home-head')
    expect(second.print.version).toBe(2)
    const { items } = await service.asPerson('it-1').ask(getCards)
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [second.card.id, 'active'],
      [first.card.id, 'revoked'],
    ])
    const { items: acts } = await service.asPerson('it-1').ask(getAudit)
    expect(acts.map(({ act, subject }) => [act, subject.id])).toEqual(
      expect.arrayContaining([
        ['cardIssued', first.card.id],
        ['cardRevoked', first.card.id],
        ['cardIssued', second.card.id],
      ]),
    )
    expect(JSON.stringify(acts)).not.toContain(second.secret)
  })

  test('is the only good one when several are issued at once', async () => {
    const service = await start()
    await Promise.all(Array.from({ length: 5 }, () => issue(service, 'home-head')))
    const { items } = await service.asPerson('it-1').ask(getCards)
    expect(items.map(({ state }) => state).toSorted()).toEqual(['active', 'revoked', 'revoked', 'revoked', 'revoked'])
  })

  test('takes no idempotency key, for the answer that would be kept holds the secret', async () => {
    const service = await start()
    const headers = { 'idempotency-key': 'once' }
    const ask = () => service.asPerson('it-1').ask(postCard, { parameters: { personId: 'home-head' }, headers })
    const [first, second] = [await ask(), await ask()]
    expect(first.secret).not.toBe(second.secret)
    expect(JSON.stringify(await service.contents())).not.toContain(second.secret)
  })
})

describe('no card is issued', () => {
  test.each(['it-2', 'it-1'])('to %s, who leads nothing', async (personId) => {
    const service = await start()
    const refused = await service.asPerson('it-1').refused(postCard, { parameters: { personId } })
    expect(refused).toMatchObject({ status: 422, code: 'holderNotManager' })
  })

  test.each(['nurse', 'nobody'])('to %s, whom nobody has to ring', async (personId) => {
    const service = await start()
    const refused = await service.asPerson('it-1').refused(postCard, { parameters: { personId } })
    expect(refused).toMatchObject({ status: 404 })
  })

  test.each(['nurse', 'home-head', 'finance', 'director', 'it-2'])('by %s, who is no admin', async (who) => {
    const service = await start()
    const before = await service.contents()
    const refused = await service.asPerson(who).refused(postCard, { parameters: { personId: 'home-head' } })
    expect(refused).toMatchObject({ status: 403, code: 'forbidden' })
    expect(await service.contents()).toEqual(before)
  })
})
