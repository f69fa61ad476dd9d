import type * as z from 'zod/mini'
import type { getSubscription } from '../../shared/contract/subscription.ts'
import type { Subscription } from '../../shared/ports.ts'

/** What the caller sees of their own subscription. */
export const shownSubscription = (kept: Subscription | undefined): z.input<typeof getSubscription.answer> =>
  kept ? { state: kept.state, unit: kept.unit, email: kept.email } : { state: 'none' }
