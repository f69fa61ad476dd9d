import * as z from 'zod/mini'

/** What `deliver` is woken with: enough to read a message again, and nothing of what it says. */
export const messageKey = z.object({
  subject: z.object({ type: z.enum(['escalation', 'agreement', 'availability', 'card', 'drill']), id: z.string() }),
  id: z.string(),
})
