import * as z from 'zod/mini'
import { reading, type Route } from './route.ts'
import { instant, localOrInstant } from './schema.ts'

export const band = z.enum(['core', 'extended', 'unstated', 'afterHours'])

export const availabilityLevel = z.enum(['normal', 'reduced', 'none'])

const ticket = z.lazy(() => z.object({ name: z.string(), url: z.string(), loginHelp: z.optional(z.string()) }))

const support = () => ({ email: z.string(), phone: z.string() })

/** As the organisation file has them. */
export const channels = z.lazy(() => z.object({ ticket, support: z.object(support()) }))

/** Minutes since midnight on the organisation's wall clock, half-open. */
const timeOfDayRange = z.lazy(() => z.object({ from: z.number(), to: z.number() }))

/** Enough to say on the phone what band it is, with no network (design.md section 8). */
export const hours = z.lazy(() =>
  z.object({
    workday: timeOfDayRange,
    core: timeOfDayRange,
    extended: timeOfDayRange,
    halfDays: z.object({
      until: z.number(),
      on: z.array(z.enum(['christmasEve', 'newYearsEve', 'wednesdayBeforeMaundyThursday'])),
    }),
    closures: z.array(z.string()),
  }),
)

/** What is critical and what normally is not, in words. */
export const criteria = z.lazy(() =>
  z.array(z.object({ criterion: z.string(), critical: z.boolean(), text: z.string() })),
)

const statusAnswer = z.lazy(() =>
  z.object({
    at: instant,
    timeZone: z.string(),
    organization: z.object({ name: z.string() }),
    hours,
    band,
    bandEndsAt: instant,
    day: z.object({
      kind: z.enum(['working', 'half', 'weekend', 'holiday', 'closure']),
      names: z.array(z.string()),
    }),
    /** Of now only, unless the organisation publishes it ahead. */
    availability: z.optional(
      z.object({ level: availabilityLevel, until: z.optional(instant), alternative: z.optional(z.string()) }),
    ),
    channels: z.object({ ticket, support: z.object({ ...support(), condition: z.string() }) }),
    emergency: z.array(z.object({ number: z.string(), name: z.string() })),
    criteria,
  }),
)

export const getStatus = {
  ...reading,
  path: '/api/status',
  function: 'status',
  access: 'public',
  summary: 'Can IT be reached now, how, and until when',
  query: z.lazy(() => z.strictObject({ at: z.optional(localOrInstant) })),
  answer: statusAnswer,
} as const satisfies Route
