import { beforeAll, describe, expect, test } from 'vitest'
import type { DataStack } from '../../../infra/stacks/dataStack.ts'
import { type Template, templateOf, testCell } from '../synthesis.ts'

describe('the data stack', () => {
  let stack: DataStack
  let template: Template

  beforeAll(() => {
    stack = testCell().data
    template = templateOf(stack)
  })

  const table = () => template.only('AWS::DynamoDB::GlobalTable')

  // CloudFormation replaces a table when any of this changes: it would make an empty one beside the old.
  test('keeps its table: same stack, same logical id, same keys, no name of our own', () => {
    expect(stack.stackName).toBe('vaktlinje-havnes-test-data')
    expect(table().id).toBe('TableCD117FA1')
    expect(table().Properties['KeySchema']).toEqual([
      { AttributeName: 'PK', KeyType: 'HASH' },
      { AttributeName: 'SK', KeyType: 'RANGE' },
    ])
    expect(table().Properties).not.toHaveProperty('TableName')
    expect(table().Properties).not.toHaveProperty('LocalSecondaryIndexes')
  })

  test('can be brought back to any second of the last weeks', () => {
    expect(table().Properties['Replicas']).toMatchObject([
      { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 } },
    ])
  })

  test('cannot be deleted by one command, nor can its table', () => {
    expect(stack.terminationProtection).toBe(true)
    expect(table().Properties['Replicas']).toMatchObject([{ DeletionProtectionEnabled: true }])
    expect(table()).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })

  test('lies in one region, that of the configuration', () => {
    expect(table().Properties['Replicas']).toMatchObject([{ Region: 'eu-north-1' }])
  })

  test('costs nothing while nothing happens', () => {
    expect(table().Properties['BillingMode']).toBe('PAY_PER_REQUEST')
    expect(template.all('AWS::KMS::Key')).toEqual([])
  })

  test('is encrypted with the key that AWS keeps for the account', () => {
    expect(table().Properties['SSESpecification']).toEqual({ SSEEnabled: true, SSEType: 'KMS' })
  })

  test('lets go of what has expired', () => {
    expect(table().Properties['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAtEpoch', Enabled: true })
  })

  test('finds due messages by an index of keys only', () => {
    expect(table().Properties['GlobalSecondaryIndexes']).toEqual([
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'duePartition', KeyType: 'HASH' },
          { AttributeName: 'dueAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ])
  })

  test('exports its table, so that CloudFormation refuses to replace it while a service uses it', () => {
    const exported = Object.values(template.json.Outputs).filter((output) => 'Export' in output)
    expect(exported.map(({ Value }) => Value)).toEqual([{ 'Fn::GetAtt': [table().id, 'Arn'] }, { Ref: table().id }])
  })
})
