import {
  getEscalation,
  postCall,
  postClearanceRequest,
  postEscalation,
  postReceipt,
  postWithdrawal,
} from '../escalations.ts'
import type { Route } from '../route.ts'
import { byCard } from './byCard.ts'

export const postCardEscalation = {
  ...postEscalation,
  ...byCard,
  path: '/api/card/escalations',
  summary: 'By card: log a critical incident and get the plan for this moment',
} as const satisfies Route

export const getCardEscalation = {
  ...getEscalation,
  ...byCard,
  path: '/api/card/escalations/{id}',
  summary: 'By card: one incident with its plan and history',
} as const satisfies Route

export const postCardCall = {
  ...postCall,
  ...byCard,
  path: '/api/card/escalations/{id}/calls',
  summary: 'By card: somebody was rung',
} as const satisfies Route

export const postCardReceipt = {
  ...postReceipt,
  ...byCard,
  path: '/api/card/escalations/{id}/receipt',
  summary: 'By card: somebody in IT was reached by phone, and it was explained to them',
} as const satisfies Route

export const postCardClearanceRequest = {
  ...postClearanceRequest,
  ...byCard,
  path: '/api/card/escalations/{id}/clearance-request',
  summary: 'By card: ask the approvers to clear overtime',
} as const satisfies Route

export const postCardWithdrawal = {
  ...postWithdrawal,
  ...byCard,
  path: '/api/card/escalations/{id}/withdrawal',
  summary: 'By card: take the incident back',
} as const satisfies Route
