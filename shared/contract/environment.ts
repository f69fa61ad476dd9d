import * as z from 'zod/mini'

/** All that infrastructure tells a function. AWS itself adds region, credentials and, locally, `AWS_ENDPOINT_URL_DYNAMODB`. */
const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
})

export type Environment = z.output<typeof environment>

/** Throws with the names of what is missing, so that a cold start fails in plain words. */
export const readEnvironment = (variables: Record<string, string | undefined>): Environment => {
  const read = environment.safeParse(variables)
  if (read.success) return read.data
  throw new Error(`Environment: ${read.error.issues.map((issue) => issue.path.join('.')).join(', ')} missing or wrong`)
}
