import { expect, test } from 'vitest'
import { deleteCard, getOwnCard, postCard } from '../../../shared/contract/cards.ts'
import { person } from '../../fixtures/directory.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { reimport } from '../../fixtures/reimport.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const issued = async (): Promise<Service> => {
  const service = await startService()
  await service.asPerson('it-1').ask(postCard, { parameters: { personId: 'home-head' } })
  return service
}

test('a manager sees the card in their name, and who issued it: never what opens it', async () => {
  const service = await issued()
  const { card } = await service.asPerson('home-head').ask(getOwnCard)
  expect(card).toEqual({
    id: card?.id,
    holder: { personId: 'home-head', name: 'Navn home-head' },
    kind: 'manager',
    state: 'active',
    issuedBy: { personId: 'it-1', name: 'Navn it-1' },
    issuedAt: wallClock('2026-04-08T10:00'),
    expiresAt: wallClock('2027-04-08T10:00'),
  })
})

test('they see that it must be printed again, and that it is revoked', async () => {
  const service = await issued()
  const newLeader = [person('health-head', 'health', { phone: '+4749000099' })]
  await reimport(service.store, organizationWith({ people: newLeader }), wallClock('2026-04-08T11:00'))
  expect(await service.asPerson('home-head').ask(getOwnCard)).toMatchObject({ card: { state: 'outdated' } })
  await service.asPerson('it-1').ask(deleteCard, { parameters: { personId: 'home-head' } })
  expect(await service.asPerson('home-head').ask(getOwnCard)).toMatchObject({ card: { state: 'revoked' } })
})

test('whoever has no card is shown none, and nobody is shown another’s', async () => {
  const service = await issued()
  expect(await service.asPerson('health-head').ask(getOwnCard)).toEqual({})
  expect(await service.asPerson('it-1').ask(getOwnCard)).toEqual({})
})
