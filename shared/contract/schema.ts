import * as z from 'zod/mini'

/** Any schema of the contract. */
export type Schema = z.core.$ZodType

/** ISO 8601 instant, answered in UTC. */
export const instant = z.iso.datetime({ offset: true })

/** ISO 8601 with or without offset; without it the organisation's wall clock is meant. */
export const localOrInstant = z
  .string()
  .check(z.maxLength(40), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/))

/** Free text of at least one visible character. */
export const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))

/** Id of a unit, a person or a record of ours. */
export const identifier = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/))

/** A page of a list. */
export const listOf = <Item extends Schema>(item: Item) =>
  z.object({ items: z.array(item), next: z.optional(z.string()) })

export const nothing = z.strictObject({})
