import * as z from 'zod/mini'
import { hole } from './organization.ts'
import { reading, type Route } from './route.ts'
import { instant } from './schema.ts'

const somebody = z.lazy(() => z.object({ personId: z.string(), name: z.optional(z.string()) }))

export const getWatch = {
  ...reading,
  path: '/api/watch',
  function: 'cards',
  access: 'token',
  summary: 'What would be missing when it is needed, as found once a day, and how the last rehearsal went',
  answer: z.lazy(() =>
    z.object({
      /** Absent until the first day is over. */
      report: z.optional(
        z.object({
          at: instant,
          holes: z.array(hole),
          /** Whose card must be printed again. */
          outdatedCards: z.array(somebody),
          withoutCard: z.array(somebody),
        }),
      ),
      drill: z.object({
        weekly: z.boolean(),
        last: z.optional(
          z.object({
            escalation: z.string(),
            startedAt: instant,
            outcome: z.optional(z.object({ at: instant, passed: z.boolean() })),
          }),
        ),
      }),
    }),
  ),
} as const satisfies Route
