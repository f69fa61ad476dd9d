import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { tableDefinition } from '../../contract/table.ts'
import type { Key } from './keys.ts'

export type Item = Record<string, AttributeValue>

/** What DynamoDB itself must see to index an item or to let it expire. */
export type SeenByDatabase = Record<string, string | number>

/** Of every item, the attribute that holds the thing itself. */
export const dataAttribute = 'data'

export const keyOf = ({ partition, sort }: Key<unknown>): Item => ({
  [tableDefinition.partitionKey]: { S: partition },
  [tableDefinition.sortKey]: { S: sort },
})

export const itemOf = <Thing>(key: Key<Thing>, data: NoInfer<Thing>, seen?: SeenByDatabase): Item => ({
  ...keyOf(key),
  ...marshall({ [dataAttribute]: data, ...seen }, { removeUndefinedValues: true }),
})

/** The thing an item holds. */
export const dataOf = (item: Item): unknown => unmarshall(item)[dataAttribute]
