import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { tableDefinition } from '../../contract/table.ts'
import type { Key } from './keys.ts'

export type Item = Record<string, AttributeValue>

/** What DynamoDB itself must see to index an item or to let it expire. */
export type SeenByDatabase = Record<string, string | number>

/** Of every item, the attribute that holds the thing itself. */
export const dataAttribute = 'data'

/** All of the index lies in one partition: at most a few hundred messages wait at a time. */
export const duePartition = 'due'

/** The part of the same index for messages that nobody would be woken for. */
export const unscheduledPartition = 'unscheduled'

export type DueList = typeof duePartition | typeof unscheduledPartition

/** Where DynamoDB finds the thing of that key. */
export const keyOf = ({ partition, sort }: Key<unknown>): Item => ({
  [tableDefinition.partitionKey]: { S: partition },
  [tableDefinition.sortKey]: { S: sort },
})

/** The inverse of `keyOf`. */
export const keyIn = (item: Item): Key<never> => ({
  partition: item[tableDefinition.partitionKey]?.S ?? '',
  sort: item[tableDefinition.sortKey]?.S ?? '',
})

/** A thing as DynamoDB keeps it. */
export const itemOf = <Thing>(key: Key<Thing>, data: NoInfer<Thing>, seen?: SeenByDatabase): Item => ({
  ...keyOf(key),
  ...marshall({ [dataAttribute]: data, ...seen }, { removeUndefinedValues: true }),
})

/** The thing an item holds. */
export const dataOf = (item: Item): unknown => unmarshall(item)[dataAttribute]
