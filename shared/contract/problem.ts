import * as z from 'zod/mini'

/** RFC 9457, with our `code`; `errors` point into the request, `choices` are the two instants of an ambiguous local time. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  errors: z.optional(z.array(z.object({ code: z.optional(z.string()), pointer: z.string(), detail: z.string() }))),
  choices: z.optional(z.array(z.string())),
  state: z.optional(z.string()),
})

export type ProblemBody = z.output<typeof problem>
