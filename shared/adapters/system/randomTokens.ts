import { randomUUID } from 'node:crypto'

/** A new token each time: who holds it holds the claim. */
export const randomTokens = (): string => randomUUID()
