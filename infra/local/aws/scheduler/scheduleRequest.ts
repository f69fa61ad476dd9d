import * as z from 'zod/mini'
import { SchedulerError } from './schedulerError.ts'

const largestInput = 262_144

const name = z.string().check(z.regex(/^[0-9a-zA-Z-_.]{1,64}$/))

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const target = z.strictObject({
  Arn: z.string().check(z.minLength(1), z.maxLength(1600)),
  RoleArn: z.string().check(z.regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/)),
  Input: z.optional(
    z.string().check(
      z.minLength(1),
      z.refine((input) => Buffer.byteLength(input) <= largestInput && isJson(input)),
    ),
  ),
  RetryPolicy: z.optional(
    z.strictObject({
      MaximumEventAgeInSeconds: z.optional(z.int().check(z.gte(60), z.lte(86_400))),
      MaximumRetryAttempts: z.optional(z.int().check(z.gte(0), z.lte(185))),
    }),
  ),
  DeadLetterConfig: z.optional(z.strictObject({ Arn: z.optional(z.string()) })),
})

/** CreateSchedule as far as this endpoint goes; what it does not know it refuses, never ignores (API_CreateSchedule). */
export const scheduleDefinition = z.strictObject({
  GroupName: z._default(name, 'default'),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string().check(z.minLength(1), z.maxLength(50)), 'UTC'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  ActionAfterCompletion: z._default(z.enum(['NONE', 'DELETE']), 'NONE'),
  ClientToken: z.optional(z.string().check(z.regex(/^[a-zA-Z0-9-_]{1,64}$/))),
  Target: target,
})

export type ScheduleDefinition = z.output<typeof scheduleDefinition>

/** Throws `SchedulerError` with the places that are wrong. */
export const definitionFrom = (body: string): ScheduleDefinition => {
  const read = isJson(body) ? scheduleDefinition.safeParse(JSON.parse(body)) : undefined
  if (read?.success) return read.data
  const places = read?.error.issues.map(({ path }) => path.join('.')) ?? ['the body']
  throw new SchedulerError('ValidationException', `Invalid or not known here: ${places.join(', ')}.`)
}

/** Throws `SchedulerError` for what is no name of a schedule or a group. */
export const nameFrom = (text: unknown): string => {
  const read = name.safeParse(text)
  if (read.success) return read.data
  throw new SchedulerError('ValidationException', 'A name has 1 to 64 of 0-9, a-z, A-Z, "-", "_" and ".".')
}
