import * as z from 'zod/mini'
import { type Route, changing, reading } from './route.ts'
import { identifier } from './schema.ts'

const subscription = z.lazy(() =>
  z.object({
    state: z.enum(['none', 'pending', 'confirmed', 'ended']),
    unit: z.optional(z.string()),
    email: z.optional(z.string()),
  }),
)

const shared = { path: '/api/subscription', function: 'subscription', access: 'token', answer: subscription } as const

export const getSubscription = { ...reading, ...shared, summary: 'Which notices I get' } as const satisfies Route

export const putSubscription = {
  ...changing,
  ...shared,
  method: 'PUT',
  summary: 'Follow the notices of my own unit or one I lead',
  body: z.lazy(() => z.strictObject({ unit: identifier })),
} as const satisfies Route

export const deleteSubscription = {
  ...reading,
  ...shared,
  method: 'DELETE',
  summary: 'Stop the notices',
} as const satisfies Route
