import * as z from 'zod/mini'
import { guidanceAnswer } from './guidance.ts'

/**
 * RFC 9457, with our `code`; `errors` point into the request, `choices` are the two instants of an ambiguous local time,
 * `guidance` is where to turn with what is not critical, `state` is what forbids it, `warnings` are all that have to be accepted.
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  errors: z.optional(z.array(z.object({ code: z.optional(z.string()), pointer: z.string(), detail: z.string() }))),
  choices: z.optional(z.array(z.string())),
  state: z.optional(z.string()),
  warnings: z.optional(z.array(z.object({ code: z.string() }))),
  guidance: z.optional(guidanceAnswer),
})

export type ProblemBody = z.output<typeof problem>
