import { beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '../../../infra/constructs/capabilities.ts'
import { type Template, templateOf, testCell } from '../synthesis.ts'

const namesWith = (has: (capability: (typeof capabilities)['deliver']) => unknown): string[] =>
  Object.entries(capabilities)
    .filter(([, capability]) => has(capability))
    .map(([name]) => name)

describe('the rights of the functions', () => {
  let template: Template

  beforeAll(() => {
    template = templateOf(testCell().service)
  })

  const policies = () => template.each('AWS::IAM::Policy')
  const statementsOf = (name: string) =>
    policies()
      .filter(({ id }) => id.startsWith(`${name}Role`))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
  const statementsFor = (name: string, action: string) =>
    statementsOf(name).filter(({ Action }) => [Action].flat().includes(action))
  const thatMay = (action: string, where: (statement: object) => boolean = () => true) =>
    Object.keys(capabilities).filter((name) => statementsFor(name, action).some(where))

  test('hold no wildcard of actions', () => {
    for (const { Properties } of policies())
      for (const { Action } of Properties.PolicyDocument.Statement)
        for (const action of [Action].flat()) expect(action).toMatch(/^[a-z]+:[A-Z][A-Za-z]+$/)
  })

  test('are to everything only where SNS knows nothing smaller', () => {
    const toAll = policies().flatMap(({ Properties }) =>
      Properties.PolicyDocument.Statement.filter(({ Resource }) => [Resource].flat().includes('*')),
    )
    expect(new Set(toAll.flatMap(({ Action }) => Action))).toEqual(
      new Set(['sns:GetSubscriptionAttributes', 'sns:Unsubscribe']),
    )
  })

  test('are written by nobody else', () => {
    for (const { Properties } of template.each('AWS::IAM::Role'))
      expect(Properties).not.toHaveProperty('ManagedPolicyArns')
  })

  test('to send SMS are those of escalations and deliver, and of nobody else', () => {
    const sms = thatMay('sns:Publish', (statement) => 'NotResource' in statement)
    expect(sms.toSorted()).toEqual(['deliver', 'escalations'])
  })

  test('to send SMS are to no topic', () => {
    const statements = statementsFor('deliver', 'sns:Publish')
    expect(statements).toContainEqual({ Effect: 'Allow', Action: 'sns:Publish', NotResource: 'arn:aws:sns:*:*:*' })
  })

  test('to topics are to those of our units alone', () => {
    const topics = JSON.stringify(statementsFor('deliver', 'sns:Publish').filter((one) => 'Resource' in one))
    expect(topics).toContain('arn:aws:sns:eu-north-1:')
    expect(topics).toContain(':vaktlinje-havnes-test-unit-*')
  })

  test('to make schedules are to those of our group, acting as our role, for Scheduler', () => {
    const [create] = statementsFor('deliver', 'scheduler:CreateSchedule')
    expect(JSON.stringify(create)).toContain(':schedule/vaktlinje-havnes-test/*')
    const [pass] = statementsFor('deliver', 'iam:PassRole')
    expect(pass).toMatchObject({
      Resource: { 'Fn::GetAtt': [expect.stringMatching('^TimersRole'), 'Arn'] },
      Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    })
    expect(new Set(thatMay('scheduler:CreateSchedule'))).toEqual(new Set(namesWith(({ timers }) => timers)))
  })

  test.each(namesWith(({ access }) => access === 'read'))('let %s write nothing', (name) => {
    const actions = statementsOf(name).flatMap(({ Action }) => Action)
    expect(actions.filter((action) => action.startsWith('dynamodb:'))).toEqual(['dynamodb:GetItem', 'dynamodb:Query'])
  })

  test('to count are those of whoever logs incidents, alone', () => {
    expect(thatMay('dynamodb:UpdateItem')).toEqual(['escalations'])
  })

  test('to remove are those of the import alone, and of whoever else has a reason', () => {
    expect(thatMay('dynamodb:DeleteItem')).toEqual(namesWith(({ access }) => access === 'readAndReplace'))
  })
})
