import * as z from 'zod/mini'
import type { Schema } from '../contract/schema.ts'
import { mostProblems, pointerTo } from '../domain/organization/problem.ts'
import { Problem } from './problem.ts'

interface FieldError {
  pointer: string
  detail: string
}

/** `value` as `schema` reads it; otherwise a problem that points at every field which is wrong. */
export const validated = <S extends Schema>(schema: S, value: unknown): z.output<S> => {
  // Without its input an issue does not say whether a field is missing or of another type.
  const read = z.safeParse(schema, value, { reportInput: true })
  if (read.success) return read.data
  throw new Problem('validation', { errors: read.error.issues.flatMap(fieldErrors).slice(0, mostProblems) })
}

// zod/mini brings no sentences, and its own would quote what was sent.
const fieldErrors = (issue: z.core.$ZodIssue): FieldError[] => {
  const pointer = pointerTo(...issue.path)
  if (issue.input === undefined) return [{ pointer, detail: 'Missing.' }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: pointerTo(...issue.path, key), detail: 'Unknown field.' }))
    case 'invalid_type':
      return [{ pointer, detail: `Must be of type ${issue.expected}.` }]
    case 'too_big':
      return [{ pointer, detail: `Too large: at most ${issue.maximum}.` }]
    case 'too_small':
      return [{ pointer, detail: `Too small: at least ${issue.minimum}.` }]
    case 'invalid_value':
      return [{ pointer, detail: `Must be one of: ${issue.values.map(String).join(', ')}.` }]
    default:
      return [{ pointer, detail: 'Not in the right form.' }]
  }
}
