import { deleteCard, getCards, getOwnCard, postCard } from '../../shared/contract/cards.ts'
import { getWatch } from '../../shared/contract/watch.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import type { Container } from './container.ts'
import { issueCard } from './issueCard.ts'
import { listCards } from './listCards.ts'
import { readWatch } from './readWatch.ts'
import { readOwnCard } from './readOwnCard.ts'
import { revokeCard } from './revokeCard.ts'

export const createHandler = ({ clock, ...container }: Container): GatewayHandler => {
  const needs = { ...container, signIn: createSignIn(container.store) }
  const endpoints = [
    endpoint(postCard, issueCard(needs)),
    endpoint(getCards, listCards(needs)),
    endpoint(getOwnCard, readOwnCard(needs)),
    endpoint(deleteCard, revokeCard(needs)),
    endpoint(getWatch, readWatch(needs)),
  ]
  return httpFunction(endpoints, clock)
}
