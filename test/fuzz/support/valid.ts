import * as fc from 'fast-check'
import type { JsonSchema } from './schema.ts'

/** Values that mean something where a field of this name stands: ids that are there, numbers that can be rung. */
export type Known = (name: string) => readonly string[]

const times = [
  '2026-04-08T10:00',
  '2026-04-24T16:00',
  '2026-04-27T08:00:00+02:00',
  '2026-05-01T00:00:00Z',
  '2026-03-29T02:30',
  '2026-10-25T02:30',
  '2027-01-01T00:00:00.000Z',
]

/** A value that fits a schema; `name` is the field it stands in. */
const validFor = (schema: JsonSchema, known: Known, name = ''): fc.Arbitrary<unknown> => {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => validFor(one, known, name)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'string':
      return validText(schema, known(name))
    case 'integer':
    case 'number':
      return validNumber(schema)
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(validFor(schema.items ?? {}, known, name), { maxLength: Math.min(schema.maxItems ?? 4, 4) })
    case 'object':
      return validObject(schema, known)
    default:
      return fc.constant(null)
  }
}

/** An object with every required field, and some of the others. */
export const validObject = ({ properties = {}, required = [] }: JsonSchema, known: Known) =>
  fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, validFor(schema, known, name)])),
    { requiredKeys: required },
  )

const validText = ({ pattern, minLength = 0, maxLength = 200 }: JsonSchema, known: readonly string[]) => {
  const any = pattern === undefined ? ofLength(minLength, maxLength) : fc.stringMatching(new RegExp(pattern))
  const usual = known.length === 0 && pattern?.includes('T\\d{2}') ? times : known
  return usual.length === 0 ? any : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...usual) }, any)
}

const ofLength = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 30) }) },
    fc.constant('ø'.repeat(maxLength)),
  )

const validNumber = ({ minimum, exclusiveMinimum, maximum, type }: JsonSchema) => {
  const [min, max] = [minimum ?? exclusiveMinimum ?? -1000, maximum ?? 1000]
  return type === 'integer'
    ? fc.integer({ min, max })
    : fc.double({ min, max, minExcluded: exclusiveMinimum !== undefined, noNaN: true })
}
