import { getGuidance } from '../guidance.ts'
import type { Route } from '../route.ts'
import { byCard } from './byCard.ts'

export const getCardGuidance = {
  ...getGuidance,
  ...byCard,
  path: '/api/card/guidance',
  summary: 'By card: whom to call about an incident, in order',
} as const satisfies Route
