import { deleteAbsence, getAbsences, getAvailability, postAbsence, putAbsence } from '../../shared/contract/absences.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import type { Container } from './container.ts'
import { createAbsence } from './createAbsence.ts'
import { listAbsences } from './listAbsences.ts'
import { readAvailability } from './readAvailability.ts'
import { removeAbsence } from './removeAbsence.ts'
import { replaceAbsence } from './replaceAbsence.ts'

export const createHandler = ({ clock, ...container }: Container): GatewayHandler => {
  const needs = { ...container, signIn: createSignIn(container.store) }
  const endpoints = [
    endpoint(postAbsence, createAbsence(needs)),
    endpoint(putAbsence, replaceAbsence(needs)),
    endpoint(deleteAbsence, removeAbsence(needs)),
    endpoint(getAbsences, listAbsences(needs)),
    endpoint(getAvailability, readAvailability(needs)),
  ]
  return httpFunction(endpoints, clock)
}
