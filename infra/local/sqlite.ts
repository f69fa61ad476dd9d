import { DatabaseSync } from 'node:sqlite'
import { PlainFailure } from './command.ts'

/**
 * Opens a database file, made where it is missing (`:memory:` for none). What a statement or transaction has written survives
 * the death of the process at any moment. `schema` must be able to run again on what is there. Throws `PlainFailure` for a file
 * that cannot be used.
 */
export const openDatabase = (path: string, schema: string): DatabaseSync => {
  try {
    const database = new DatabaseSync(path)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    database.exec(schema)
    return database
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new PlainFailure(`${path} cannot be used (${why}). Moved away, it is made anew, without what it held.`)
  }
}

/** All that `act` writes, or nothing of it. */
export const inTransaction = <Answer>(database: DatabaseSync, act: () => Answer): Answer => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const answer = act()
    database.exec('COMMIT')
    return answer
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
