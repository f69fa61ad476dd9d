import { describe, expect, test } from 'vitest'
import { deleteCard } from '../../../shared/contract/cards.ts'
import { postCodeConfirmation, postCodeOpen } from '../../../shared/contract/code.ts'
import { postDecision } from '../../../shared/contract/escalations.ts'
import { routeKey, type Route } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { issued } from '../../fixtures/cardholder.ts'
import type { Client } from '../../fixtures/client.ts'
import { codeIn, type Night } from '../../fixtures/night.ts'
import { requestFor, startFullNight } from './authorisationRequests.ts'
import { expectedByKey, keys, type Key } from './authorisationTable.ts'

const onlyByToken = routes.filter(({ access }) => access === 'token')
const otherwise = routes.filter(({ access }) => access !== 'token')

type CardKey = Extract<Key, `${string}ard`>
type CodeKey = Exclude<Key, CardKey>

const isCode = (key: Key): key is CodeKey => key.endsWith('ode')

/** A client for each card, and the night at which they are shown. */
const withCards = async (): Promise<{ night: Night; cards: Record<CardKey, Client> }> => {
  const night = await startFullNight()
  const { service } = night
  const yearAgo = await issued(service.at('2025-04-01T10:00'), 'director', 'administrator')
  service.at('2026-04-08T22:00')
  const revoked = await issued(service, 'health-head', 'administrator')
  await service.asPerson('administrator').ask(deleteCard, { parameters: { personId: 'health-head' } })
  const card = await issued(service, 'home-head', 'administrator')
  const approverCard = await issued(service, 'finance', 'administrator')
  return {
    night,
    cards: {
      card: card.client,
      approverCard: approverCard.client,
      expiredCard: yearAgo.client,
      revokedCard: revoked.client,
    },
  }
}

const spoil: Record<CodeKey, (night: Night) => Promise<void>> = {
  code: async () => {},
  expiredCode: async (night) => {
    night.at('2026-04-09T10:00')
  },
  replacedCode: async ({ service }) => {
    for (let wrong = 0; wrong < 5; wrong += 1)
      await service.anyone.send(postCodeOpen, { body: { code: `ZZZZ${wrong}Z` } })
  },
}

/** Somebody types the code that IT's superior was sent. */
const typed = async (route: Route, key: CodeKey): Promise<number | undefined> => {
  const night = await startFullNight()
  const one = await night.log()
  const code = codeIn(night.newTexts()[0]?.text ?? '')
  const word = { decision: 'cleared', reason: 'Kritisk' }
  const spoken = { ...word, spokenBy: 'finance', spokenAt: '2026-04-08T22:00' }
  if (route === postCodeConfirmation) await one.by('home-head', postDecision, spoken)
  await spoil[key](night)
  const { body } = await requestFor(route, night, 'nobody')
  const about = route === postCodeConfirmation ? { escalation: one.id } : {}
  const { status } = await night.service.anyone.send(route, { body: { ...(body as object), code, ...about } })
  return status
}

test('every route that asks for no token has a row here too', () => {
  expect(Object.keys(expectedByKey).toSorted()).toEqual(otherwise.map(routeKey).toSorted())
})

describe('whoever shows something else than a token is answered as the table says', () => {
  test.each(otherwise.map((route): [string, Route] => [routeKey(route), route]))('%s', async (name, route) => {
    const { night, cards } = await withCards()
    const takesCode = route.path.startsWith('/api/code/')
    const answers: (number | undefined)[] = []
    for (const key of keys)
      if (isCode(key) && takesCode) answers.push(await typed(route, key))
      else {
        const client = isCode(key) ? night.service.anyone : cards[key]
        answers.push((await client.send(route, await requestFor(route, night, 'nobody'))).status)
      }
    expect(answers.join(' ')).toBe(expectedByKey[name])
  })

  // API Gateway has answered 401 before; our code would not let them in either.
  test('and is nobody where a token is asked for', async () => {
    const { night, cards } = await withCards()
    for (const route of onlyByToken) {
      const request = await requestFor(route, night, 'nobody')
      for (const [key, client] of Object.entries(cards))
        expect([routeKey(route), key, (await client.send(route, request)).status]).toEqual([routeKey(route), key, 403])
    }
  })
})
