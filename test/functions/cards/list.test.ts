import { describe, expect, test } from 'vitest'
import { deleteCard, getCards, postCard } from '../../../shared/contract/cards.ts'
import { person, settings, unit } from '../../fixtures/directory.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { reimport } from '../../fixtures/reimport.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

type Given = Parameters<typeof organizationWith>[0]

const issue = (service: Service, personId: string) =>
  service.asPerson('it-1').ask(postCard, { parameters: { personId } })

const revoke = (service: Service, personId: string) =>
  service.asPerson('it-1').ask(deleteCard, { parameters: { personId } })

const cardOf = async (service: Service, personId: string) => {
  const { items } = await service.asPerson('it-1').ask(getCards)
  return items.find(({ holder }) => holder.personId === personId)
}

/** How the card of this person stands after the organisation has become so. */
const stateAfter = async (personId: string, given: Given): Promise<string | undefined> => {
  const service = await startService()
  await issue(service, personId)
  await reimport(service.store, organizationWith(given), wallClock('2026-04-08T11:00'))
  return (await cardOf(service, personId))?.state
}

const newNumber = { phone: '+4749000099' }

describe('a card', () => {
  test.each<[string, Given, string]>([
    ['nothing that stands on it', {}, 'active'],
    ['the number of a leader on it', { people: [person('health-head', 'health', newNumber)] }, 'outdated'],
    ['the name of a leader on it', { people: [person('health-head', 'health', { name: 'Ny Navn' })] }, 'outdated'],
    ['the number of an approver', { people: [person('finance', 'admin', newNumber)] }, 'outdated'],
    ['who holds a role', { roles: { director: { holder: 'schools-head' } } }, 'outdated'],
    ['who leads a unit above', { units: [unit('health', 'admin', 'schools-head')] }, 'outdated'],
    ['a deputy above', { units: [unit('health', 'admin', 'health-head', { deputy: 'schools-head' })] }, 'outdated'],
    ['the crisis plan', { organization: { ...settings.organization, crisisPlan: 'Ny plan' } }, 'outdated'],
    ['the number of a leader elsewhere', { people: [person('schools-head', 'schools', newNumber)] }, 'active'],
    ['the number of somebody in IT', { people: [person('it-2', 'it', { it: 'staff', ...newNumber })] }, 'active'],
    ["its holder's own number", { people: [person('home-head', 'home-care', newNumber)] }, 'active'],
  ])('of a manager, after a change of %s', async (_, given, state) => {
    expect(await stateAfter('home-head', given)).toBe(state)
  })

  test("of an approver is outdated when a number of IT's changes", async () => {
    const changed = { people: [person('it-2', 'it', { it: 'staff', ...newNumber })] } as const
    expect(await stateAfter('finance', { people: [...changed.people] })).toBe('outdated')
  })

  test('of who holds a role no more is outdated: it bears numbers it should not', async () => {
    expect(await stateAfter('finance', { roles: { itSuperior: { holder: 'schools-head' } } })).toBe('outdated')
  })

  test('of who is no manager any more has lapsed', async () => {
    expect(await stateAfter('home-head', { units: [unit('home-care', 'health', null)] })).toBe('lapsed')
  })

  test('lacks an acting holder who was named later, and not one who stood on it and is through', async () => {
    const acting = [{ person: 'schools-head', from: '2026-07-06', to: '2026-07-27' }]
    const later = { roles: { director: { acting } } }
    expect(await stateAfter('home-head', later)).toBe('outdated')
    const service = await startService({ organization: organizationWith(later) })
    await issue(service, 'home-head')
    for (const day of ['2026-07-05', '2026-07-06', '2026-07-26', '2026-07-27'])
      expect(await cardOf(service.at(`${day}T10:00`), 'home-head')).toMatchObject({ state: 'active' })
  })

  test('expires to the instant', async () => {
    const service = await startService({ at: '2026-04-08T10:00' })
    await issue(service, 'home-head')
    expect(await cardOf(service.at('2027-04-08T09:59'), 'home-head')).toMatchObject({ state: 'active' })
    expect(await cardOf(service.at('2027-04-08T10:00'), 'home-head')).toMatchObject({ state: 'expired' })
  })

  test('is forgotten when the audit forgets it, too', async () => {
    const service = await startService({ at: '2026-04-08T10:00' })
    await issue(service, 'home-head')
    expect(await cardOf(service.at('2027-10-08T09:59'), 'home-head')).toBeDefined()
    expect(await cardOf(service.at('2027-10-08T10:00'), 'home-head')).toBeUndefined()
    expect(await issue(service, 'home-head')).toMatchObject({ print: { version: 2 } })
  })

  test('that is good leaves its holder out of those without one', async () => {
    const service = await startService()
    const missing = async () => (await service.asPerson('it-1').ask(getCards)).missing
    expect(new Set((await missing()).map(({ personId, kind }) => `${personId} ${kind}`))).toEqual(
      new Set([
        'director approver',
        'finance approver',
        'health-head manager',
        'home-head manager',
        'schools-head manager',
      ]),
    )
    await issue(service, 'home-head')
    expect((await missing()).map(({ personId }) => personId)).not.toContain('home-head')
    await service.asPerson('it-1').ask(deleteCard, { parameters: { personId: 'home-head' } })
    expect((await missing()).map(({ personId }) => personId)).toContain('home-head')
  })

  test('is listed without anything that would open it', async () => {
    const service = await startService()
    const { secret } = await issue(service, 'home-head')
    const { text } = await service.asPerson('it-1').send(getCards)
    expect(text).not.toContain(secret)
    expect(text).not.toMatch(/hash|[0-9a-f]{64}/i)
  })
})

describe('revoking', () => {
  test('ends the card and says who did it; again, it changes nothing', async () => {
    const service = await startService()
    await issue(service, 'home-head')
    const revoked = await revoke(service.at('2026-04-08T11:00'), 'home-head')
    expect(revoked).toMatchObject({
      state: 'revoked',
      revoked: { at: wallClock('2026-04-08T11:00'), by: { personId: 'it-1' } },
    })
    const before = await service.contents()
    expect(await revoke(service.at('2026-04-08T12:00'), 'home-head')).toEqual(revoked)
    expect(await service.contents()).toEqual(before)
  })

  test('is possible for somebody who has left', async () => {
    const service = await startService({
      organization: organizationWith({
        people: [person('interim', 'schools')],
        units: [unit('schools', 'admin', 'interim')],
      }),
    })
    await issue(service, 'interim')
    await reimport(service.store, organizationWith(), wallClock('2026-04-08T11:00'))
    expect(await cardOf(service, 'interim')).toMatchObject({ state: 'lapsed', holder: { personId: 'interim' } })
    expect(await revoke(service, 'interim')).toMatchObject({ state: 'revoked' })
  })

  test('finds nothing where there never was a card', async () => {
    const service = await startService()
    const refused = await service.asPerson('it-1').refused(deleteCard, { parameters: { personId: 'home-head' } })
    expect(refused).toMatchObject({ status: 404 })
  })

  test.each(['nurse', 'home-head', 'finance', 'director', 'it-2'])('and listing are not for %s', async (who) => {
    const service = await startService()
    await issue(service, 'home-head')
    const asked = service.asPerson(who)
    expect(await asked.refused(getCards)).toMatchObject({ status: 403, code: 'forbidden' })
    expect(await asked.refused(deleteCard, { parameters: { personId: 'home-head' } })).toMatchObject({ status: 403 })
    expect(await cardOf(service, 'home-head')).toMatchObject({ state: 'active' })
  })
})
