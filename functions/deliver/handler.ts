import type { Context } from 'aws-lambda'
import { messageKey } from '../../shared/contract/messageKey.ts'
import { createDelivery } from '../../shared/delivery/createDelivery.ts'
import { validated } from '../../shared/http/validation.ts'
import type { Container } from './container.ts'

/** A send may take 15 s: with less than that left, the rest is for the next slice. */
const enoughForOnePart = 16_000

/** Sends the one message it is woken for, as far as its time reaches; for what is left it is woken again. */
export const createHandler = (container: Container) => {
  const { courier } = createDelivery(container)
  return async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    await courier(validated(messageKey, event), () => context.getRemainingTimeInMillis() < enoughForOnePart)
  }
}
