import * as z from 'zod/mini'
import { agreementWarningCodes } from '../domain/agreements/warnings.ts'
import { type Route, changing, reading } from './route.ts'
import { identifier, instant, listOf, localOrInstant, text } from './schema.ts'

const audience = z.lazy(() =>
  z.union([
    z.strictObject({ units: z.array(identifier).check(z.maxLength(500)) }),
    z.strictObject({ everyone: z.literal(true) }),
  ]),
)

const warningCode = z.enum(agreementWarningCodes)

const role = z.enum(['itSuperior', 'director'])

const terms = () => ({
  from: instant,
  to: instant,
  /** Who of IT is on call: for IT and approvers only. */
  staff: z.optional(z.array(z.string())),
  phone: z.string(),
  audience,
  purpose: z.string(),
  exclusions: z.optional(z.string()),
  responseMinutes: z.optional(z.number()),
})

/** Whose word it is, and where it is kept: for IT and approvers; others read which role agreed, and when. */
const approval = z.lazy(() =>
  z.object({
    role,
    approvedAt: instant,
    approver: z.optional(z.string()),
    recordedBy: z.optional(z.string()),
    reference: z.optional(z.string()),
  }),
)

/** Whom no mail about it reaches, managers by name, and how many followers it does reach: for the IT lead and approvers. */
const uninformed = z.lazy(() =>
  z.object({
    managers: z.array(z.object({ personId: z.string(), name: z.string() })),
    count: z.number(),
    reached: z.number(),
  }),
)

const agreement = z.lazy(() =>
  z.object({
    id: z.string(),
    /** Of the version shown: `draft` also while an earlier version, `inForce`, still counts. */
    state: z.enum(['draft', 'agreed', 'cancelled']),
    version: z.number(),
    ...terms(),
    elapsedHours: z.number(),
    /** Seen from now, for IT and approvers; none once it is over. */
    warnings: z.array(z.object({ code: warningCode })),
    uninformed: z.optional(uninformed),
    approval: z.optional(approval),
    /** While a later version waits for approval: the version that still counts. */
    inForce: z.optional(z.object({ version: z.number(), ...terms(), elapsedHours: z.number(), approval })),
    cancelled: z.optional(z.object({ at: instant, by: z.string(), reason: z.string() })),
  }),
)

const writing = () => ({
  from: localOrInstant,
  to: localOrInstant,
  staff: z.array(identifier).check(z.maxLength(50)),
  phone: text(40),
  audience,
  purpose: text(500),
  exclusions: z.optional(text(500)),
  responseMinutes: z.optional(z.int().check(z.gte(1), z.lte(1440))),
})

const writtenTerms = z.lazy(() =>
  z.strictObject({
    ...writing(),
    acceptWarnings: z.optional(z.array(warningCode).check(z.maxLength(50))),
  }),
)

const one = z.lazy(() => z.strictObject({ id: identifier }))

const shared = { function: 'agreements', access: 'token', answer: agreement } as const

export const postAgreement = {
  ...changing,
  ...shared,
  path: '/api/agreements',
  summary: 'Draft an extraordinary on-call agreement',
  idempotent: true,
  body: writtenTerms,
  success: 201,
} as const satisfies Route

export const postAgreementCheck = {
  ...changing,
  ...shared,
  path: '/api/agreements/check',
  summary: 'What must be known of an agreement with these terms before it is written; nothing is written',
  body: z.lazy(() =>
    z.strictObject({
      ...writing(),
      /** Of the agreement that is to be changed: it does not overlap itself. */
      id: z.optional(identifier),
    }),
  ),
  answer: z.lazy(() =>
    z.object({
      elapsedHours: z.number(),
      /** As it will be kept and told. */
      phone: z.string(),
      warnings: z.array(z.object({ code: warningCode })),
      uninformed,
    }),
  ),
} as const satisfies Route

export const putAgreement = {
  ...changing,
  ...shared,
  method: 'PUT',
  path: '/api/agreements/{id}',
  summary:
    'Change an agreement; what must be approved again waits as a draft. If-Match is the ETag last read, or the version alone',
  parameters: one,
  ifMatch: true,
  body: writtenTerms,
} as const satisfies Route

export const postApproval = {
  ...changing,
  ...shared,
  path: '/api/agreements/{id}/approval',
  summary: 'Agree in one of the two roles, or record the word of its holder. If-Match says which text was read',
  parameters: one,
  idempotent: true,
  ifMatch: 'optional',
  body: z.lazy(() =>
    z.strictObject({
      role,
      /** Whose word the IT lead records; whoever was asked first then when it is left out. */
      approver: z.optional(identifier),
      approvedAt: z.optional(localOrInstant),
      reference: z.optional(text(200)),
    }),
  ),
} as const satisfies Route

export const postCancellation = {
  ...changing,
  ...shared,
  path: '/api/agreements/{id}/cancellation',
  summary: 'Take an agreement back',
  parameters: one,
  idempotent: true,
  body: z.lazy(() => z.strictObject({ reason: text(500) })),
} as const satisfies Route

export const getAgreements = {
  ...reading,
  ...shared,
  path: '/api/agreements',
  summary: 'Agreements in a period (from now on unless asked) that count for the caller; all for IT and approvers',
  query: z.lazy(() => z.strictObject({ from: z.optional(localOrInstant), to: z.optional(localOrInstant) })),
  answer: z.lazy(() => listOf(agreement)),
} as const satisfies Route

export const getAgreement = {
  ...reading,
  ...shared,
  path: '/api/agreements/{id}',
  summary: 'One agreement, if it counts for the caller',
  parameters: one,
} as const satisfies Route
