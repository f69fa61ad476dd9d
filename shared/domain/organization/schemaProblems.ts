import type * as z from 'zod/mini'
import { mostProblems, pointerTo, type Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

const sizeOf = (issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string =>
  issue.origin === 'string' ? 'characters' : 'entries'

const sentenceFor = (issue: Issue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'This field is not known here.'
    case 'invalid_type':
      return `This is missing or of the wrong kind: ${issue.expected} is expected.`
    case 'invalid_value':
      return `This is none of ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return `This is too long or too large: at most ${issue.maximum} ${sizeOf(issue)}.`
    case 'too_small':
      return `This is too short or too small: at least ${issue.minimum} ${sizeOf(issue)}.`
    case 'custom':
      return issue.message
    default:
      return 'This is not written as it should be.'
  }
}

/** Unknown fields get a problem each, so that the pointer shows the very field. */
const pathsOf = (issue: Issue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, mostProblems).map((key) => [...issue.path, key])
    : [issue.path]

/** What a schema found first, as problems; `at` is where in the file its value stands. No value of the file gets into a sentence. */
export const schemaProblems = (issues: readonly Issue[], ...at: PropertyKey[]): Problem[] =>
  issues.slice(0, mostProblems).flatMap((issue) =>
    pathsOf(issue).map((path) => ({
      code: 'validation',
      pointer: pointerTo(...at, ...path),
      detail: sentenceFor(issue),
    })),
  )
