import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Problem } from '../../../../shared/http/problem.ts'
import { validated } from '../../../../shared/http/validation.ts'

/** What is said of a value that does not fit. */
const errorsIn = (schema: z.ZodMiniType, value: unknown) => {
  try {
    validated(schema, value)
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'validation') return problem.particulars.errors ?? []
    throw problem
  }
  throw new Error('It fits.')
}

const schema = z.strictObject({
  kind: z.enum(['one', 'other']),
  count: z.optional(z.number().check(z.gte(1), z.lte(9))),
  text: z.optional(z.string().check(z.minLength(2), z.maxLength(4), z.regex(/^[a-z]+$/))),
  list: z.optional(z.array(z.strictObject({ id: z.string() }))),
})

const fitting = { kind: 'one' }

describe('a value that fits', () => {
  test('comes back as the schema reads it', () => {
    const trimmed = z.strictObject({ text: z.string().check(z.trim()) })
    expect(validated(trimmed, { text: ' a ' })).toEqual({ text: 'a' })
  })
})

describe('what does not fit', () => {
  test.each<[string, unknown, string, string]>([
    ['a missing field', {}, '/kind', 'Missing.'],
    ['no object', 'text', '', 'Must be of type object.'],
    ['a choice we do not have', { kind: 'third' }, '/kind', 'Must be one of: one, other.'],
    ['another type', { ...fitting, count: '1' }, '/count', 'Must be of type number.'],
    ['too small a number', { ...fitting, count: 0 }, '/count', 'Too small: at least 1.'],
    ['too large a number', { ...fitting, count: 10 }, '/count', 'Too large: at most 9.'],
    ['too short a text', { ...fitting, text: 'a' }, '/text', 'Too small: at least 2.'],
    ['too long a text', { ...fitting, text: 'abcde' }, '/text', 'Too large: at most 4.'],
    ['a text of another form', { ...fitting, text: 'A1' }, '/text', 'Not in the right form.'],
    ['something deep inside', { ...fitting, list: [{ id: 'a' }, { id: 1 }] }, '/list/1/id', 'Must be of type string.'],
    ['an unknown field', { ...fitting, more: 1 }, '/more', 'Unknown field.'],
    ['an unknown field deep inside', { ...fitting, list: [{ id: 'a', more: 1 }] }, '/list/0/more', 'Unknown field.'],
  ])('%s is pointed at', (_, value, pointer, detail) => {
    expect(errorsIn(schema, value)).toEqual([{ pointer, detail }])
  })

  test.each([
    ['a/b', '/a~1b'],
    ['a~b', '/a~0b'],
    ['~1', '/~01'],
    ['/~/', '/~1~0~1'],
    ['', '/'],
    ['a b', '/a b'],
  ])('the field %j is pointed at by %s (RFC 6901)', (field, pointer) => {
    expect(errorsIn(schema, { ...fitting, [field]: 1 })).toEqual([{ pointer, detail: 'Unknown field.' }])
  })

  test('is pointed at once for each unknown field', () => {
    const pointers = errorsIn(schema, { ...fitting, a: 1, b: 2 }).map(({ pointer }) => pointer)
    expect(pointers).toEqual(['/a', '/b'])
  })

  test('is pointed at a hundred times at most, however many fields there are', () => {
    const many = Object.fromEntries(Array.from({ length: 30_000 }, (_, number) => [`field${number}`, 1]))
    expect(errorsIn(schema, { ...fitting, ...many })).toHaveLength(100)
    expect(errorsIn(schema, { ...fitting, list: Array.from({ length: 30_000 }, () => 1) })).toHaveLength(100)
  })

  test('is never quoted', () => {
    const secret = 'Hemmelig1'
    const value = { kind: secret, count: secret, text: secret, list: [{ id: [secret] }, secret] }
    expect(JSON.stringify(errorsIn(schema, value))).not.toContain(secret)
  })
})
