import * as z from 'zod/mini'

/** AWS itself adds region, credentials and, locally, `AWS_ENDPOINT_URL_DYNAMODB` and the like. */
type Variables = Record<string, string | undefined>

const filled = z.string().check(z.minLength(1))

const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
})

const topics = z.object({
  /** What the name of every topic of this deployment begins with: the functions may touch no other topic. */
  TOPIC_PREFIX: filled,
})

const timers = z.object({
  SCHEDULE_GROUP: filled,
  /** What a schedule wakes, as whom, and where it leaves what it could not hand over. */
  DELIVER_ARN: filled,
  SCHEDULER_ROLE_ARN: filled,
  DEAD_LETTER_ARN: filled,
})

const page = z.object({
  /** Where people find the page: scheme and host, nothing after. */
  PAGE_ADDRESS: filled,
})

const heartbeat = z.object({
  /** Called when all is well; unset where nobody listens. */
  HEARTBEAT_URL: z.optional(z.url()),
})

/** What infrastructure tells every function. */
export type Environment = z.output<typeof environment>

/** What it tells those who make topics. */
export type TopicsEnvironment = z.output<typeof topics>

/** What it tells those who set timers. */
export type TimersEnvironment = z.output<typeof timers>

/** What it tells those who send SMS: one may say where the page is. */
export type PageEnvironment = z.output<typeof page>

/** What it tells the auditor. */
export type HeartbeatEnvironment = z.output<typeof heartbeat>

/** Throws with the names of what is missing, so that a cold start fails in plain words. */
const readerOf =
  <Schema extends z.ZodMiniType>(schema: Schema) =>
  (variables: Variables): z.output<Schema> => {
    const read = z.safeParse(schema, variables)
    if (read.success) return read.data
    throw new Error(
      `Environment: ${read.error.issues.map((issue) => issue.path.join('.')).join(', ')} missing or wrong`,
    )
  }

/** Every function's environment; throws when it is incomplete. */
export const readEnvironment = readerOf(environment)

/** The environment of a function that makes topics; throws when it is incomplete. */
export const readTopics = readerOf(topics)

/** The environment of a function that sets timers; throws when it is incomplete. */
export const readTimers = readerOf(timers)

/** The environment of a function that sends SMS; throws when it is incomplete. */
export const readPage = readerOf(page)

/** The environment of the function that says that all is well; throws when it is wrong. */
export const readHeartbeat = readerOf(heartbeat)
