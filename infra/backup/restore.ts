import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { fingerprints, readBackup, writeBackup } from './file.ts'
import { itemsOf, putItems, removeItems } from './items.ts'

/** Writes everything a table holds into a file, and answers how many items that were. Throws when the file holds anything else. */
export const exportTable = async (client: DynamoDBClient, tableName: string, file: string): Promise<number> => {
  await writeBackup(file, itemsOf(client, tableName))
  return (await fingerprints(readBackup(file))).size
}

/**
 * Makes a table hold what a file holds, and nothing else. Throws when it does not afterwards. Only for a table that nobody writes to
 * meanwhile: take the service down first.
 */
export const restoreTable = async (client: DynamoDBClient, tableName: string, file: string): Promise<number> => {
  // Read before anything is removed: a file that cannot be read must cost nothing.
  const wanted = await fingerprints(readBackup(file))
  await removeItems(client, tableName)
  await putItems(client, tableName, readBackup(file))
  const found = await fingerprints(itemsOf(client, tableName))
  const different = wanted.symmetricDifference(found)
  if (different.size > 0) throw new Error(`${different.size} items of ${tableName} are not as in ${file}.`)
  return wanted.size
}
