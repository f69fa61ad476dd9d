import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stack } from 'aws-cdk-lib'
import { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../../infra/bundle.ts'
import { dueIndexGrant, tableGrant } from '../../../infra/constructs/tableAccess.ts'

describe('access to the table', () => {
  let folder: string
  let storeSource: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vaktlinje-store-'))
    const { metafile } = await bundle('shared/adapters/dynamodb/store.ts', folder)
    const own = Object.keys(metafile.inputs).filter((path) => path.startsWith('shared/'))
    storeSource = own.map((path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).join('\n')
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const table = TableV2.fromTableArn(new Stack(), 'Table', 'arn:aws:dynamodb:eu-north-1:any:table/any')
  const found = (pattern: RegExp) => [...storeSource.matchAll(pattern)].map(([, name]) => name)

  // Nothing on a developer's machine checks permissions: an action we forgot would first be missed in production.
  test('allows all that the store does, and nothing it does not', () => {
    const commands = found(/\b(\w+)Command\b/g).filter((name) => name !== 'TransactWriteItems')
    const inTransactions = found(/\b(Put|Update|Delete|ConditionCheck): \{/g).map((name) => `${name}Item`)
    const done = [...commands, ...inTransactions].map((name) => `dynamodb:${name}`)
    const granted = (['readRecordAndCount', 'readAndReplace'] as const).flatMap(
      (access) => tableGrant(access, table).statement.actions,
    )
    expect(new Set(granted)).toEqual(new Set(done))
  })

  test('is to the items of one table, not to its indexes nor to other tables', () => {
    expect(tableGrant('read', table).statement.resources).toEqual(['arn:aws:dynamodb:eu-north-1:any:table/any'])
  })

  test('to what is due is to query that index, and no more', () => {
    expect(dueIndexGrant(table).statement.toJSON()).toEqual({
      Effect: 'Allow',
      Action: 'dynamodb:Query',
      Resource: 'arn:aws:dynamodb:eu-north-1:any:table/any/index/due',
    })
  })
})
