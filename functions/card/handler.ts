import {
  getCardEscalation,
  getCardGuidance,
  getCardOffline,
  postCardCall,
  postCardClearanceRequest,
  postCardEscalation,
  postCardReceipt,
  postCardWithdrawal,
} from '../../shared/contract/card.ts'
import type { Route } from '../../shared/contract/route.ts'
import { createDelivery } from '../../shared/delivery/createDelivery.ts'
import { endpoint, type Request } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import * as commands from '../escalations/commands.ts'
import type { Container } from '../escalations/container.ts'
import { createEscalation } from '../escalations/createEscalation.ts'
import { onEscalation } from '../escalations/onEscalation.ts'
import { readEscalation } from '../escalations/readEscalation.ts'
import { answerGuidance } from '../guidance/answerGuidance.ts'
import { answerOffline } from '../offline/answerOffline.ts'
import { capabilityHash } from './capabilityHash.ts'
import { cardHolder } from './cardHolder.ts'

/** What a call card opens when single sign-on is down: the same as its holder may do with a token, and nothing that decides. */
export const createHandler = (container: Container): GatewayHandler => {
  const { store, clock, ids, newToken, codeAddress } = container
  const { sendErrand, dispatch } = createDelivery(container)
  const identify = cardHolder(store)
  const needs = { store, ids, newToken, codeAddress, sendErrand, dispatch, identify }
  const whoAsks = async (request: Parameters<typeof identify>[0]) => {
    const { directory, actor } = await identify(request)
    return { directory, caller: actor.caller }
  }
  const guidance = answerGuidance(store, whoAsks)
  const offline = answerOffline(store, whoAsks)
  const read = readEscalation(needs)
  const log = createEscalation(needs)
  const call = onEscalation(needs, commands.call)
  const receipt = onEscalation(needs, commands.receipt)
  const clearanceRequest = onEscalation(needs, commands.clearanceRequest)
  const withdrawal = onEscalation(needs, commands.withdrawal)
  const endpoints = [
    endpoint(getCardGuidance, (request) => guidance({ ...request, claims: cardClaims(request) })),
    endpoint(getCardOffline, (request) => offline({ ...request, claims: cardClaims(request) })),
    endpoint(getCardEscalation, (request) => read({ ...request, claims: cardClaims(request) })),
    endpoint(postCardEscalation, (request) => log({ ...request, claims: cardClaims(request) })),
    endpoint(postCardCall, (request) => call({ ...request, claims: cardClaims(request) })),
    endpoint(postCardReceipt, (request) => receipt({ ...request, claims: cardClaims(request) })),
    endpoint(postCardClearanceRequest, (request) => clearanceRequest({ ...request, claims: cardClaims(request) })),
    endpoint(postCardWithdrawal, (request) => withdrawal({ ...request, claims: cardClaims(request) })),
  ]
  return httpFunction(endpoints, clock)
}

/** Nothing is read for what can be no card, and an idempotency key belongs to the card it came with. */
const cardClaims = ({ authorization }: Pick<Request<Route>, 'authorization'>) => ({
  sub: capabilityHash(authorization),
})
