import * as z from 'zod/mini'
import { type Route, reading } from './route.ts'
import { instant } from './schema.ts'

const feed = z.lazy(() =>
  z.object({
    state: z.enum(['none', 'active']),
    since: z.optional(instant),
    /** Below where the page is. Shown this once: it is kept only as a hash. */
    address: z.optional(z.string()),
  }),
)

const own = { path: '/api/feed', function: 'feeds', access: 'token', answer: feed } as const

export const getFeed = { ...reading, ...own, summary: 'Whether I have a calendar address' } as const satisfies Route

export const postFeed = {
  ...reading,
  ...own,
  method: 'POST',
  summary: 'Make a secret calendar address; the one before stops at once',
  success: 201,
} as const satisfies Route

export const deleteFeed = {
  ...reading,
  ...own,
  method: 'DELETE',
  summary: 'Revoke my calendar address: it stops at once',
} as const satisfies Route

export const getCalendar = {
  ...reading,
  path: '/api/calendar/{secret}',
  function: 'feeds',
  access: 'public',
  summary: 'RFC 5545: how reachable IT is, and the agreements that count for the person whose address it is',
  // Whatever opens nothing is answered the same, so that no form is wrong.
  parameters: z.lazy(() => z.strictObject({ secret: z.string() })),
  answerType: 'text/calendar',
  mayBeKept: true,
  answer: z.string(),
} as const satisfies Route
