import type { RouteKey } from './contract.ts'

/** What a call card opens; the rest of the contract takes a token. */
const byCard: Partial<Record<RouteKey, RouteKey>> = {
  'GET /api/guidance': 'GET /api/card/guidance',
  'GET /api/offline': 'GET /api/card/offline',
  'POST /api/escalations': 'POST /api/card/escalations',
  'GET /api/escalations/{id}': 'GET /api/card/escalations/{id}',
  'POST /api/escalations/{id}/calls': 'POST /api/card/escalations/{id}/calls',
  'POST /api/escalations/{id}/receipt': 'POST /api/card/escalations/{id}/receipt',
  'POST /api/escalations/{id}/clearance-request': 'POST /api/card/escalations/{id}/clearance-request',
  'POST /api/escalations/{id}/withdrawal': 'POST /api/card/escalations/{id}/withdrawal',
}

/** The route that does the same for the holder of a card. */
export const routeByCard = (key: RouteKey): RouteKey => byCard[key] ?? key
