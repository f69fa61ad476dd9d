import * as z from 'zod/mini'
import { decisionBody } from './escalations.ts'
import { criterion } from './guidance.ts'
import { changing, type Route } from './route.ts'
import { identifier, instant, text } from './schema.ts'

/** As it stands in an SMS; spaces, hyphens and small letters do not matter. */
const code = z.string().check(z.minLength(1), z.maxLength(40))

const waiting = z.lazy(() =>
  z.object({
    id: z.string(),
    reporter: z.object({ name: z.string(), unit: z.string() }),
    criterion,
    summary: z.string(),
    /** By name: whoever reads this is not signed in, and knows no ids. */
    unit: z.string(),
    callbackPhone: z.string(),
    loggedAt: instant,
  }),
)

const spoken = z.lazy(() =>
  z.object({
    id: z.string(),
    decision: z.enum(['cleared', 'declined']),
    recordedBy: z.string(),
    spokenAt: instant,
  }),
)

const callOut = z.optional(z.array(z.object({ personId: z.string(), name: z.string(), phone: z.string() })))

const opened = z.lazy(() =>
  z.object({
    role: z.enum(['itSuperior', 'director']),
    title: z.string(),
    /** What this role may decide now, oldest first. */
    waiting: z.array(waiting),
    /** Words recorded in this role's name that nobody has confirmed or denied. */
    spoken: z.array(spoken),
    /** IT's call-out numbers, while something this role has cleared is not received. */
    callOut,
  }),
)

const shared = { ...changing, function: 'escalations', access: 'public' } as const

export const postCodeOpen = {
  ...shared,
  path: '/api/code/open',
  summary: 'What a code from an SMS lets its holder decide; nothing changes',
  body: z.lazy(() => z.strictObject({ code })),
  answer: opened,
} as const satisfies Route

const decided = z.lazy(() =>
  z.object({
    decided: z.array(z.string()),
    callOut,
  }),
)

export const postCodeDecision = {
  ...shared,
  path: '/api/code/decision',
  summary: 'Clear or decline overtime with a code from an SMS',
  body: z.lazy(() => z.strictObject({ code, escalation: z.optional(identifier), ...decisionBody() })),
  answer: decided,
} as const satisfies Route

export const postCodeConfirmation = {
  ...shared,
  path: '/api/code/confirmation',
  summary: "Confirm or deny a word that was recorded in the role's name, with a code from an SMS",
  body: z.lazy(() =>
    z.strictObject({ code, escalation: identifier, confirmed: z.boolean(), note: z.optional(text(500)) }),
  ),
  answer: z.lazy(() => z.object({ confirmed: z.boolean() })),
} as const satisfies Route
