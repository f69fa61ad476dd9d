import { marshall } from '@aws-sdk/util-dynamodb'
import { tableDefinition } from '../../contract/table.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { dataAttribute, type Item } from './item.ts'

/** What must be true of an item, in DynamoDB's words. */
export interface Condition {
  ConditionExpression: string
  ExpressionAttributeNames: Record<string, string>
  ExpressionAttributeValues?: Item
}

/** For what is written once. */
export const notThere: Condition = {
  ConditionExpression: 'attribute_not_exists(#key)',
  ExpressionAttributeNames: { '#key': tableDefinition.partitionKey },
}

/** Of a thing with a version, kept under that name; 0 says that nothing is there yet. */
export const stillAt = (version: number, name: 'version' | 'revision' = 'version'): Condition =>
  version === 0
    ? notThere
    : {
        ConditionExpression: '#data.#version = :expected',
        ExpressionAttributeNames: { '#data': dataAttribute, '#version': name },
        ExpressionAttributeValues: marshall({ ':expected': version }),
      }

/** What has expired counts as not there: DynamoDB removes it days later. */
export const notThereOrExpired = (now: Instant): Condition => ({
  ConditionExpression: 'attribute_not_exists(#key) OR #data.#expiresAt <= :now',
  ExpressionAttributeNames: {
    '#key': tableDefinition.partitionKey,
    '#data': dataAttribute,
    '#expiresAt': 'expiresAt',
  },
  ExpressionAttributeValues: marshall({ ':now': now }),
})

/** What counts, and what must be true for it. */
export type Counting = Condition & { UpdateExpression: string }

/** One more, unless there are `most` already. `expiresAt` in epoch seconds. */
export const oneMore = (most: number, expiresAt: number): Counting => ({
  UpdateExpression: 'SET #expires = :expires ADD #count :one',
  ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
  ExpressionAttributeNames: { '#expires': tableDefinition.timeToLive, '#count': 'count' },
  ExpressionAttributeValues: marshall({ ':expires': expiresAt, ':one': 1, ':most': most }),
})
