import { describe, expect, test } from 'vitest'
import { dynamoDbActions } from '../../setup/dynamoDbActions.ts'
import { portActions } from '../../setup/portActions.ts'
import { type Rights, rightsDifferences } from '../../setup/rightsDifferences.ts'

const rights = (all: Record<string, string[]>): Rights =>
  new Map(Object.entries(all).map(([name, actions]) => [name, new Set(actions)]))

const named = (name: string, input: object) => ({ constructor: { name }, input })

describe('the rights of functions', () => {
  test('are right when each does just what it may', () => {
    const same = { status: ['dynamodb:GetItem'] }
    expect(rightsDifferences(rights(same), rights(same), true)).toEqual([])
  })

  test('are too few when a function does what it may not, in any run', () => {
    const used = rights({ status: ['dynamodb:GetItem', 'dynamodb:PutItem'] })
    const granted = rights({ status: ['dynamodb:GetItem'] })
    expect(rightsDifferences(used, granted, false)).toEqual(['status needs dynamodb:PutItem and may not'])
  })

  test('are too few for a function that nobody gave any', () => {
    expect(rightsDifferences(rights({ new: ['sns:Publish'] }), rights({}), false)).toHaveLength(1)
  })

  test('are too many when no test ever uses one, which only a whole run can tell', () => {
    const granted = rights({ status: ['dynamodb:DeleteItem'] })
    expect(rightsDifferences(rights({}), granted, false)).toEqual([])
    expect(rightsDifferences(rights({}), granted, true)).toEqual(['status may dynamodb:DeleteItem and never does'])
  })

  test('may hold what only AWS itself does in the name of a function', () => {
    expect(rightsDifferences(rights({}), rights({ deliver: ['logs:PutLogEvents', 'sqs:SendMessage'] }), true)).toEqual(
      [],
    )
  })
})

describe('what a call needs', () => {
  test('is its own name; on an index that index', () => {
    expect(dynamoDbActions(named('GetItemCommand', {}))).toEqual(['dynamodb:GetItem'])
    expect(dynamoDbActions(named('QueryCommand', { IndexName: 'due' }))).toEqual(['dynamodb:Query@due'])
  })

  test('is of a transaction what each of its actions needs', () => {
    const items = [{ Put: {} }, { ConditionCheck: {} }, { Delete: {} }, { Update: {} }]
    expect(dynamoDbActions(named('TransactWriteItemsCommand', { TransactItems: items }))).toEqual([
      'dynamodb:PutItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:DeleteItem',
      'dynamodb:UpdateItem',
    ])
  })

  test('is of a port what its adapter asks for', () => {
    expect(portActions['publisher.createTopic']).toEqual(['sns:CreateTopic', 'sns:SetTopicAttributes'])
    expect(portActions['publisher.subscriptionsOf']).toEqual(['sns:ListSubscriptionsByTopic'])
    expect(portActions['publisher.publish']).toEqual(['sns:Publish'])
  })
})
