import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { arnOf } from '../arn.ts'
import { invalidParameter, notFound } from './snsError.ts'

const topic = z.object({ arn: z.string(), displayName: z.string() })

export type SnsTopic = z.output<typeof topic>

const topicName = /^[A-Za-z0-9_-]{1,256}$/
const longestDisplayName = 100

/** Topics as SNS keeps them. Throws `SnsError` for what SNS refuses (API_CreateTopic, API_SetTopicAttributes). */
export const createTopics = (database: DatabaseSync) => {
  const one = database.prepare('SELECT * FROM topics WHERE arn = ?')
  const after = database.prepare('SELECT * FROM topics WHERE arn > ? ORDER BY arn LIMIT ?')
  const insert = database.prepare('INSERT INTO topics (arn, displayName) VALUES (?, ?)')
  const rename = database.prepare('UPDATE topics SET displayName = ? WHERE arn = ?')
  const remove = database.prepare('DELETE FROM topics WHERE arn = ?')

  const find = (arn: string): SnsTopic => {
    const found = one.get(arn)
    if (!found) throw notFound('Topic')
    return topic.parse(found)
  }

  return {
    find,
    create: (name: string, displayName: string | undefined): string => {
      if (!topicName.test(name)) throw invalidParameter('Topic Name')
      if (displayName !== undefined) checkDisplayName(displayName)
      const arn = arnOf('sns', name)
      const existing = one.get(arn)
      if (!existing) insert.run(arn, displayName ?? '')
      else if (displayName !== undefined && displayName !== topic.parse(existing).displayName)
        throw invalidParameter('Attributes Reason: Topic already exists with different attributes')
      return arn
    },
    setDisplayName: (arn: string, displayName: string): void => {
      checkDisplayName(displayName)
      rename.run(displayName, find(arn).arn)
    },
    remove: (arn: string): void => {
      remove.run(arn)
    },
    page: (afterArn: string, limit: number): SnsTopic[] => z.array(topic).parse(after.all(afterArn, limit)),
  }
}

export type Topics = ReturnType<typeof createTopics>

const checkDisplayName = (displayName: string): void => {
  if (displayName.length > longestDisplayName || /\p{Cc}/u.test(displayName)) throw invalidParameter('DisplayName')
}
