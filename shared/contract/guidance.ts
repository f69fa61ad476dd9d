import * as z from 'zod/mini'
import { reading, type Route } from './route.ts'
import { identifier, localOrInstant } from './schema.ts'
import { band } from './status.ts'

export const criterion = z.enum(['dangerToLife', 'productionStop', 'other', 'notCritical'])

const contact = z.lazy(() =>
  z.object({
    contactId: z.string(),
    personId: z.optional(z.string()),
    name: z.string(),
    title: z.string(),
    /** E.164, or a short number such as 113. */
    phone: z.optional(z.string()),
    email: z.optional(z.string()),
    url: z.optional(z.string()),
    mayClear: z.optional(z.boolean()),
    marked: z.optional(z.enum(['absent', 'acting'])),
    deputyFor: z.optional(z.string()),
  }),
)

export const step = z.lazy(() =>
  z.object({
    kind: z.enum(['emergency', 'ticket', 'support', 'it', 'onCall', 'leader', 'approver', 'crisisPlan']),
    order: z.enum(['any', 'sequence']),
    contacts: z.array(contact),
    /** Sentences in the reader's language; `textCodes` names them for programs. */
    texts: z.array(z.string()),
    textCodes: z.array(z.string()),
  }),
)

export const guidanceAnswer = z.lazy(() =>
  z.object({
    route: z.enum(['ticket', 'directCall', 'directCallThenLine', 'onCall', 'line']),
    band,
    steps: z.array(step),
    reasons: z.array(z.string()),
  }),
)

export const getGuidance = {
  ...reading,
  path: '/api/guidance',
  function: 'guidance',
  access: 'token',
  summary: 'Whom to call about an incident, in order',
  query: z.lazy(() => z.strictObject({ criterion, unit: z.optional(identifier), at: z.optional(localOrInstant) })),
  answer: guidanceAnswer,
} as const satisfies Route
