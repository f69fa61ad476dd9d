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
import { signedIn } from './signedIn.ts'

export const createHandler = (container: Container): GatewayHandler => {
  const { store, clock, ids, newToken, codeAddress } = container
  const { sendErrand, dispatch } = createDelivery(container)
  const signIn = createSignIn(store)
  const needs = { store, ids, newToken, codeAddress, sendErrand, dispatch, identify: signedIn(signIn) }
  const endpoints = [
    endpoint(postEscalation, createEscalation(needs)),
    endpoint(getEscalations, listEscalations({ store, signIn })),
    endpoint(getEscalation, readEscalation(needs)),
    endpoint(postCall, onEscalation(needs, commands.call)),
    endpoint(postReceipt, onEscalation(needs, commands.receipt)),
    endpoint(postClearanceRequest, onEscalation(needs, commands.clearanceRequest)),
    endpoint(postWithdrawal, onEscalation(needs, commands.withdrawal)),
    endpoint(postDecision, onEscalation(needs, commands.decision)),
    endpoint(postConfirmation, onEscalation(needs, commands.confirmation)),
    endpoint(postClosure, onEscalation(needs, commands.closure)),
    endpoint(postCodeOpen, openCode(needs)),
    endpoint(postCodeDecision, decideByCode(needs)),
    endpoint(postCodeConfirmation, confirmByCode(needs)),
  ]
  return httpFunction(endpoints, clock)
}
