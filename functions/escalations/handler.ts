import {
  getCardEscalation,
  postCardCall,
  postCardClearanceRequest,
  postCardEscalation,
  postCardReceipt,
  postCardWithdrawal,
} from '../../shared/contract/card/escalations.ts'
import {
  getEscalation,
  getEscalations,
  postCall,
  postClearanceRequest,
  postClosure,
  postConfirmation,
  postDecision,
  postEscalation,
  postReceipt,
  postWithdrawal,
} from '../../shared/contract/escalations.ts'
import { postCodeConfirmation, postCodeDecision, postCodeOpen } from '../../shared/contract/code.ts'
import { createDelivery } from '../../shared/delivery/createDelivery.ts'
import { createCardSignIn } from '../../shared/http/cardSignIn.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { confirmByCode } from './code/confirmByCode.ts'
import { decideByCode } from './code/decideByCode.ts'
import { openCode } from './code/openCode.ts'
import * as commands from './commands.ts'
import type { Container } from './container.ts'
import { createEscalation } from './createEscalation.ts'
import { listEscalations } from './listEscalations.ts'
import { onEscalation } from './onEscalation.ts'
import { readEscalation } from './readEscalation.ts'

/** Incidents by token, by call card and by code: each its own routes, and a card or a code opens none of the token's. */
export const createHandler = (container: Container): GatewayHandler => {
  const { store, clock, ids, newToken, codeAddress } = container
  const needs = { store, ids, newToken, codeAddress, ...createDelivery(container) }
  const byToken = { ...needs, signIn: createSignIn(store) }
  const byCard = { ...needs, signIn: createCardSignIn(store) }
  const endpoints = [
    endpoint(postEscalation, createEscalation(byToken)),
    endpoint(getEscalations, listEscalations(byToken)),
    endpoint(getEscalation, readEscalation(byToken)),
    endpoint(postCall, onEscalation(byToken, commands.call)),
    endpoint(postReceipt, onEscalation(byToken, commands.receipt)),
    endpoint(postClearanceRequest, onEscalation(byToken, commands.clearanceRequest)),
    endpoint(postWithdrawal, onEscalation(byToken, commands.withdrawal)),
    endpoint(postDecision, onEscalation(byToken, commands.decision)),
    endpoint(postConfirmation, onEscalation(byToken, commands.confirmation)),
    endpoint(postClosure, onEscalation(byToken, commands.closure)),
    endpoint(postCardEscalation, createEscalation(byCard)),
    endpoint(getCardEscalation, readEscalation(byCard)),
    endpoint(postCardCall, onEscalation(byCard, commands.call)),
    endpoint(postCardReceipt, onEscalation(byCard, commands.receipt)),
    endpoint(postCardClearanceRequest, onEscalation(byCard, commands.clearanceRequest)),
    endpoint(postCardWithdrawal, onEscalation(byCard, commands.withdrawal)),
    endpoint(postCodeOpen, openCode(needs)),
    endpoint(postCodeDecision, decideByCode(needs)),
    endpoint(postCodeConfirmation, confirmByCode(needs)),
  ]
  return httpFunction(endpoints, clock)
}
