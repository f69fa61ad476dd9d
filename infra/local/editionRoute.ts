import { send } from './gateway/answers.ts'
import type { LocalRoute } from './gateway/router.ts'

export const editionPath = '/local/edition'

/** Tells the other commands which data folder belongs to this port. */
export const editionRoute = (dataFolder: string): LocalRoute => ({
  methods: ['GET'],
  path: editionPath,
  answer: (_request, response) =>
    send(response, {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: JSON.stringify({ dataFolder }),
    }),
})
