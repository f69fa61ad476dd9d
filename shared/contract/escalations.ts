import * as z from 'zod/mini'
import { mostDecidedAtOnce } from '../domain/escalation/mostDecidedAtOnce.ts'
import { criterion, guidanceAnswer } from './guidance.ts'
import { changing, reading, type Route } from './route.ts'
import { identifier, instant, listOf, localOrInstant, text } from './schema.ts'

const summary = () => ({
  id: z.string(),
  state: z.enum(['logged', 'declined', 'cleared', 'received', 'withdrawn', 'closed']),
  version: z.number(),
  criterion,
  summary: z.string(),
  unit: z.string(),
  loggedAt: instant,
  needsClearance: z.boolean(),
  linkedTo: z.optional(z.string()),
  /** Only a rehearsal: nobody is to do anything. */
  drill: z.optional(z.literal(true)),
})

export const escalation = z.lazy(() =>
  z.object({
    ...summary(),
    callbackPhone: z.string(),
    startedAt: z.optional(instant),
    reporter: z.object({ personId: z.string(), name: z.string() }),
    guidance: guidanceAnswer,
    nextStepAt: z.optional(instant),
    /** The next step is the clock's last: whoever reported is sent to the crisis plan. */
    givesUpNext: z.optional(z.literal(true)),
    receivers: z.array(z.object({ personId: z.string(), name: z.string() })),
    /** What the reader may do now; each is the last part of its path. */
    actions: z.array(z.string()),
    /** By `contactId`: who was rung, and whether they were ever reached. */
    tried: z.record(z.string(), z.enum(['reached', 'inVain'])),
    /** Each event has further members of its own. */
    history: z.array(z.looseObject({ sequence: z.number(), type: z.string(), at: instant, by: z.string() })),
    /** The names behind the person ids in the history, as far as they still are in the organisation. */
    names: z.record(z.string(), z.string()),
    /** IT's call-out numbers, for approvers once it is cleared. */
    callOut: z.optional(z.array(z.object({ personId: z.string(), name: z.string(), phone: z.string() }))),
  }),
)

export const postEscalation = {
  ...changing,
  path: '/api/escalations',
  function: 'escalations',
  access: 'token',
  summary: 'Log a critical incident and get the plan for this moment',
  idempotent: true,
  body: z.lazy(() =>
    z.strictObject({
      criterion,
      summary: text(1000),
      unit: identifier,
      callbackPhone: text(40),
      startedAt: z.optional(localOrInstant),
    }),
  ),
  success: 201,
  answer: escalation,
} as const satisfies Route

export const getEscalations = {
  ...reading,
  path: '/api/escalations',
  function: 'escalations',
  access: 'token',
  summary: 'Incidents, newest first: own, of units one leads, or all for IT and approvers',
  query: z.lazy(() => z.strictObject({ before: z.optional(identifier) })),
  answer: z.lazy(() => listOf(z.object(summary()))),
} as const satisfies Route

export const getEscalation = {
  ...reading,
  path: '/api/escalations/{id}',
  function: 'escalations',
  access: 'token',
  summary: 'One incident with its plan and history',
  parameters: z.lazy(() => z.strictObject({ id: identifier })),
  answer: escalation,
} as const satisfies Route

const one = z.lazy(() => z.strictObject({ id: identifier }))

const command = {
  ...changing,
  function: 'escalations',
  access: 'token',
  idempotent: true,
  parameters: one,
  answer: escalation,
} as const

export const postCall = {
  ...command,
  path: '/api/escalations/{id}/calls',
  summary: 'Somebody was rung',
  body: z.lazy(() =>
    z.strictObject({
      contactId: z.string().check(z.minLength(1), z.maxLength(120)),
      outcome: z.enum(['reached', 'noAnswer', 'busy', 'wrongNumber']),
      note: z.optional(text(500)),
    }),
  ),
} as const satisfies Route

export const postReceipt = {
  ...command,
  path: '/api/escalations/{id}/receipt',
  summary: 'Somebody in IT was reached by phone, and it was explained to them',
  body: z.lazy(() => z.strictObject({ personId: identifier, explained: z.literal(true) })),
} as const satisfies Route

export const postClearanceRequest = {
  ...command,
  path: '/api/escalations/{id}/clearance-request',
  summary: 'Ask the approvers to clear overtime',
  body: z.lazy(() => z.strictObject({})),
} as const satisfies Route

export const postWithdrawal = {
  ...command,
  path: '/api/escalations/{id}/withdrawal',
  summary: 'Take the incident back',
  body: z.lazy(() => z.strictObject({ reason: text(500) })),
} as const satisfies Route

export const decisionBody = () => ({
  decision: z.enum(['cleared', 'declined']),
  reason: text(500),
  // A quarter of an hour at least: the store takes no number that is all but zero.
  limitHours: z.optional(z.number().check(z.gte(0.25), z.lte(72))),
  alsoFor: z.optional(z.array(identifier).check(z.maxLength(mostDecidedAtOnce))),
})

export const postDecision = {
  ...command,
  path: '/api/escalations/{id}/decision',
  summary: 'Clear or decline overtime; the reporter may record a word that was given on the phone',
  body: z.lazy(() =>
    z.strictObject({
      ...decisionBody(),
      spokenBy: z.optional(identifier),
      spokenAt: z.optional(localOrInstant),
    }),
  ),
} as const satisfies Route

export const postConfirmation = {
  ...command,
  path: '/api/escalations/{id}/confirmation',
  summary: 'Confirm or deny a word that was recorded in your name',
  body: z.lazy(() => z.strictObject({ confirmed: z.boolean(), note: z.optional(text(500)) })),
} as const satisfies Route

export const postClosure = {
  ...command,
  path: '/api/escalations/{id}/closure',
  summary: 'End the incident',
  body: z.lazy(() =>
    z.strictObject({
      outcome: z.enum(['solved', 'workaround', 'notReached', 'notIt']),
      workedFrom: z.optional(localOrInstant),
      workedTo: z.optional(localOrInstant),
      note: z.optional(text(1000)),
    }),
  ),
} as const satisfies Route
