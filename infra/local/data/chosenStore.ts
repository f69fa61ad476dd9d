import { createDynamoDbClient } from '../../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../../shared/adapters/dynamodb/store.ts'
import type { Store } from '../../../shared/ports.ts'
import { PlainFailure } from '../command.ts'
import type { PlaceFlags } from '../flags.ts'
import { chosenDataFolder } from './chosenDataFolder.ts'
import { openStore, useDatabase } from './database.ts'
import { databaseOf } from './databaseOf.ts'

/** Lets a command work on the store it is meant for. Throws `PlainFailure` for a table that cannot be read. */
export const withStore = async (place: PlaceFlags, use: (store: Store) => Promise<void>): Promise<void> => {
  if (place.table !== undefined) return use(await storeOn(place.table))
  const database = await databaseOf(await chosenDataFolder(place))
  try {
    useDatabase(database.endpoint)
    await use(await openStore())
  } finally {
    await database.close()
  }
}

const storeOn = async (table: string): Promise<Store> => {
  try {
    const store = createDynamoDbStore(createDynamoDbClient(), table)
    await store.readDirectory()
    return store
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown error'
    throw new PlainFailure(
      `The table ${table} cannot be read (${why}). Are you signed in to the right account, and is AWS_REGION set?`,
    )
  }
}
