import * as z from 'zod/mini'
import { reading, type Route } from './route.ts'
import { instant } from './schema.ts'
import { channels, hours } from './status.ts'

const acting = z.lazy(() => z.array(z.object({ person: z.string(), from: z.string(), to: z.string() })))

const role = z.lazy(() => z.object({ title: z.string(), holder: z.nullable(z.string()), acting }))

const settings = z.lazy(() =>
  z.object({
    organization: z.object({
      id: z.string(),
      name: z.string(),
      timeZone: z.string(),
      languages: z.array(z.enum(['nb', 'en'])),
      callingCode: z.string(),
      crisisPlan: z.string(),
    }),
    identity: z.object({ claim: z.string() }),
    channels,
    hours,
    availability: z.object({ reducedAtOrBelow: z.number(), public: z.boolean() }),
    escalation: z.object({ step: z.string(), giveUp: z.string(), drill: z.object({ weekly: z.boolean() }) }),
    notices: z.object({ leadTimes: z.array(z.string()), settle: z.string() }),
    sms: z.object({ sender: z.string(), link: z.boolean() }),
    audit: z.object({ keep: z.string() }),
    retention: z.object({ incidents: z.string(), absences: z.string(), agreements: z.nullable(z.string()) }),
    /** Holders only for those who may turn to them. */
    roles: z.object({ itSuperior: role, director: role }),
  }),
)

const person = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    unit: z.string(),
    phone: z.optional(z.string()),
    it: z.optional(z.enum(['lead', 'staff'])),
  }),
)

/** A unit outside one's line has a name and a place, and no leader here. */
const unit = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    parent: z.nullable(z.string()),
    leader: z.nullable(z.string()),
    deputy: z.optional(z.string()),
    acting,
  }),
)

const agreement = z.lazy(() =>
  z.object({
    id: z.string(),
    version: z.number(),
    from: instant,
    to: instant,
    phone: z.string(),
    purpose: z.string(),
    exclusions: z.optional(z.string()),
  }),
)

/** Of a person only where they stand in one's line and are away now; IT's absences only as what they mean for the unit. */
const absence = z.lazy(() =>
  z.object({
    personId: z.nullable(z.string()),
    kind: z.enum(['away', 'reduced']),
    from: instant,
    to: instant,
    alternative: z.optional(z.string()),
  }),
)

export const getOffline = {
  ...reading,
  path: '/api/offline',
  function: 'offline',
  access: 'token',
  summary: 'What a phone keeps to say whom its owner calls when no network is left: their own line, and nobody else',
  answer: z.lazy(() =>
    z.object({
      at: instant,
      personId: z.string(),
      settings,
      units: z.array(unit),
      people: z.array(person),
      agreements: z.array(agreement),
      absences: z.array(absence),
    }),
  ),
} as const satisfies Route
