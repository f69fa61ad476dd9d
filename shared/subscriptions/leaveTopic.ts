import type { Publisher, Subscription } from '../ports.ts'

/** Ends a subscription at the publisher. One that was never confirmed cannot be taken away there; it runs out by itself (SNS: 48 h). */
export const leaveTopic = async (publisher: Publisher, { state, address }: Subscription): Promise<void> => {
  if (state === 'confirmed' && address !== null) await publisher.unsubscribe(address)
}
