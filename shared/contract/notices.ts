import * as z from 'zod/mini'
import { type Route, reading } from './route.ts'
import { instant, listOf, localOrInstant } from './schema.ts'

const notice = z.lazy(() =>
  z.object({
    id: z.string(),
    kind: z.enum(['announced', 'changed', 'cancelled', 'reminder']),
    subject: z.object({ type: z.enum(['agreement', 'availability']), id: z.string(), version: z.number() }),
    /** The time it tells of. */
    window: z.object({ from: instant, to: instant }),
    dueAt: instant,
    state: z.enum(['planned', 'sending', 'sent', 'failed', 'missed', 'superseded']),
    /** One topic a unit; until it is sent, as many as it would go to now. */
    topics: z.object({ sent: z.number(), total: z.number() }),
    reason: z.optional(z.string()),
  }),
)

export const getNotices = {
  ...reading,
  path: '/api/notices',
  function: 'notices',
  access: 'token',
  summary:
    'Notices due in a period, from 30 days ago unless asked: planned, sent, how far, and failed. Those about availability for 60 days',
  query: z.lazy(() => z.strictObject({ from: z.optional(localOrInstant), to: z.optional(localOrInstant) })),
  answer: z.lazy(() => listOf(notice)),
} as const satisfies Route
