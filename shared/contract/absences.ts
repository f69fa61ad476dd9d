import * as z from 'zod/mini'
import { type Route, changing, reading } from './route.ts'
import { identifier, instant, listOf, localOrInstant, text } from './schema.ts'
import { availabilityLevel } from './status.ts'

const kind = z.enum(['away', 'reduced'])

const absence = z.lazy(() =>
  z.object({
    id: z.string(),
    version: z.number(),
    personId: z.nullable(z.string()),
    kind,
    from: instant,
    to: instant,
    note: z.optional(z.string()),
    alternative: z.optional(z.string()),
  }),
)

const writtenAbsence = z.lazy(() =>
  z.strictObject({
    /** `null` is all of IT. */
    personId: z.nullable(identifier),
    kind,
    from: localOrInstant,
    to: localOrInstant,
    /** Stays in IT. */
    note: z.optional(text(500)),
    /** Public: what people do instead of reaching IT. */
    alternative: z.optional(text(300)),
  }),
)

const period = z.lazy(() => z.strictObject({ from: z.optional(localOrInstant), to: z.optional(localOrInstant) }))

const one = z.lazy(() => z.strictObject({ id: identifier }))

const shared = { function: 'absences', access: 'token' } as const

export const postAbsence = {
  ...changing,
  ...shared,
  path: '/api/absences',
  summary: 'Record that somebody, or all of IT, is away or reduced',
  idempotent: true,
  body: writtenAbsence,
  success: 201,
  answer: absence,
} as const satisfies Route

export const putAbsence = {
  ...changing,
  ...shared,
  method: 'PUT',
  path: '/api/absences/{id}',
  summary: 'Change an absence; once it has begun only its end and its texts, once it has ended nothing',
  parameters: one,
  ifMatch: true,
  body: writtenAbsence,
  answer: absence,
} as const satisfies Route

export const deleteAbsence = {
  ...reading,
  ...shared,
  method: 'DELETE',
  path: '/api/absences/{id}',
  summary: 'Take an absence back; one that has begun ends now',
  parameters: one,
  ifMatch: true,
  answer: z.lazy(() => z.object({})),
} as const satisfies Route

export const getAbsences = {
  ...reading,
  ...shared,
  path: '/api/absences',
  summary: 'Absences in a period, from now on unless asked; for IT only',
  query: period,
  answer: z.lazy(() => listOf(absence)),
} as const satisfies Route

export const getAvailability = {
  ...reading,
  ...shared,
  path: '/api/availability',
  summary: 'How reachable IT is in a period, the coming 60 days unless asked, 400 at most; never who or why',
  query: period,
  answer: z.lazy(() => listOf(z.object({ level: availabilityLevel, from: instant, to: instant }))),
} as const satisfies Route
