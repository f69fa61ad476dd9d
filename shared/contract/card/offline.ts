import { getOffline } from '../offline.ts'
import type { Route } from '../route.ts'
import { byCard } from './byCard.ts'

export const getCardOffline = {
  ...getOffline,
  ...byCard,
  path: '/api/card/offline',
  summary: "By card: the holder's own line, for as long as their page is open",
} as const satisfies Route
