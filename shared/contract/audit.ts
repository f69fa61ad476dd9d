import * as z from 'zod/mini'
import { reading, type Route } from './route.ts'
import { instant, listOf, localOrInstant } from './schema.ts'

/** What somebody acted by who was not signed in. */
const via = z.lazy(() =>
  z.union([
    z.object({ card: z.string() }),
    z.object({ code: z.object({ role: z.string(), issue: z.number(), holders: z.array(z.string()) }) }),
  ]),
)

const entry = z.lazy(() =>
  z.object({
    id: z.string(),
    at: instant,
    /** The name is there as long as somebody may have to ring them. */
    by: z.object({ personId: z.string(), name: z.optional(z.string()) }),
    via: z.optional(via),
    act: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    /** Further subjects of the same type. */
    also: z.optional(z.array(z.string())),
  }),
)

export const getAudit = {
  ...reading,
  path: '/api/audit',
  function: 'audit',
  access: 'token',
  summary: 'Who did what that matters, newest first: never a text or a number',
  query: z.lazy(() =>
    z.strictObject({
      from: z.optional(localOrInstant),
      to: z.optional(localOrInstant),
      /** `next` of the page before. */
      before: z.optional(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-[\dT:.]+Z_[\w.-]{1,300}$/))),
    }),
  ),
  answer: z.lazy(() => listOf(entry)),
} as const satisfies Route
