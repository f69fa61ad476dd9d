import * as z from 'zod/mini'
import { criterion, guidanceAnswer } from './guidance.ts'
import { changing, reading, type Route } from './route.ts'
import { identifier, instant, listOf, localOrInstant, text } from './schema.ts'

const escalation = z.object({
  id: z.string(),
  state: z.enum(['logged', 'declined', 'cleared', 'received', 'withdrawn', 'closed']),
  version: z.number(),
  criterion,
  summary: z.string(),
  unit: z.string(),
  callbackPhone: z.string(),
  startedAt: z.optional(instant),
  loggedAt: instant,
  reporter: z.object({ personId: z.string(), name: z.string() }),
  guidance: guidanceAnswer,
  needsClearance: z.boolean(),
  nextStepAt: z.optional(instant),
  linkedTo: z.optional(z.string()),
  receivers: z.array(z.object({ personId: z.string(), name: z.string() })),
  actions: z.array(z.string()),
  history: z.array(z.object({ sequence: z.number(), type: z.string(), at: instant, by: z.string() })),
})

const escalationSummary = z.pick(escalation, {
  id: true,
  state: true,
  version: true,
  criterion: true,
  summary: true,
  unit: true,
  loggedAt: true,
  needsClearance: true,
  linkedTo: true,
})

export const postEscalation = {
  ...changing,
  path: '/api/escalations',
  function: 'escalations',
  access: 'token',
  summary: 'Log a critical incident and get the plan for this moment',
  idempotent: true,
  body: z.strictObject({
    criterion,
    summary: text(1000),
    unit: identifier,
    callbackPhone: text(40),
    startedAt: z.optional(localOrInstant),
  }),
  success: 201,
  answer: escalation,
} as const satisfies Route

export const getEscalations = {
  ...reading,
  path: '/api/escalations',
  function: 'escalations',
  access: 'token',
  summary: 'Incidents, newest first: own, of units one leads, or all for IT and approvers',
  query: z.strictObject({ before: z.optional(identifier) }),
  answer: listOf(escalationSummary),
} as const satisfies Route

export const getEscalation = {
  ...reading,
  path: '/api/escalations/{id}',
  function: 'escalations',
  access: 'token',
  summary: 'One incident with its plan and history',
  parameters: z.strictObject({ id: identifier }),
  answer: escalation,
} as const satisfies Route
