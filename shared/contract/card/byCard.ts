/**
 * What a route of a call card differs in: it is asked with `Authorization: Capability <secret>`, by the manager whose name stands on the card.
 * It is answered where the same is answered by token.
 */
export const byCard = { access: 'capability' } as const
