import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PlainFailure } from '../../../../infra/local/command.ts'
import { inTransaction, openDatabase } from '../../../../infra/local/sqlite.ts'
import { temporaryFolder } from '../../../setup/localMessaging.ts'

const schema = 'CREATE TABLE IF NOT EXISTS things (name TEXT NOT NULL) STRICT'

test('what was written is there when the file is opened again', () => {
  const path = join(temporaryFolder(), 'things.sqlite')
  const first = openDatabase(path, schema)
  first.exec("INSERT INTO things VALUES ('one')")
  first.close()
  const second = openDatabase(path, schema)
  expect(second.prepare('SELECT name FROM things').all()).toEqual([{ name: 'one' }])
  second.close()
})

test('a transaction that throws has written nothing', () => {
  const database = openDatabase(':memory:', schema)
  const broken = () =>
    inTransaction(database, () => {
      database.exec("INSERT INTO things VALUES ('one')")
      throw new Error('After all not.')
    })
  expect(broken).toThrow('After all not.')
  expect(database.prepare('SELECT name FROM things').all()).toEqual([])
  expect(inTransaction(database, () => 'done')).toBe('done')
})

test('a file that is no database, or cannot be made, is told in one line', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'things.sqlite'), 'no database, but long enough to be looked at')
  expect(() => openDatabase(join(folder, 'things.sqlite'), schema)).toThrow(PlainFailure)
  expect(() => openDatabase(join(folder, 'nowhere', 'things.sqlite'), schema)).toThrow(PlainFailure)
})
