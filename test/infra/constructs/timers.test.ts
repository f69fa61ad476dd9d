import { beforeAll, describe, expect, test } from 'vitest'
import { type Template, templateOf, testCell } from '../synthesis.ts'

describe('what wakes functions', () => {
  let template: Template

  beforeAll(() => {
    template = templateOf(testCell().service)
  })

  const role = () => template.all('AWS::IAM::Role').find(({ id }) => id.startsWith('TimersRole'))

  // A schedule that was made months ago holds these names: to change one is to lose what waits.
  test('keeps the names that schedules lean on', () => {
    expect(template.only('AWS::Scheduler::ScheduleGroup').Properties['Name']).toBe('vaktlinje-havnes-test')
    expect(role()?.Properties['RoleName']).toBe('vaktlinje-havnes-test-scheduler')
    const names = template.all('AWS::Lambda::Function').map(({ Properties }) => Properties['FunctionName'])
    expect(names.filter(Boolean)).toEqual(['vaktlinje-havnes-test-deliver', 'vaktlinje-havnes-test-auditor'])
  })

  test('acts as its role only for schedules of our group in our account', () => {
    expect(JSON.stringify(role()?.Properties['AssumeRolePolicyDocument'])).toBe(
      JSON.stringify({
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Condition: {
              StringEquals: {
                'aws:SourceAccount': { Ref: 'AWS::AccountId' },
                'aws:SourceArn': {
                  'Fn::Join': [
                    '',
                    [
                      'arn:aws:scheduler:eu-north-1:',
                      { Ref: 'AWS::AccountId' },
                      ':schedule-group/vaktlinje-havnes-test',
                    ],
                  ],
                },
              },
            },
            Effect: 'Allow',
            Principal: { Service: 'scheduler.amazonaws.com' },
          },
        ],
        Version: '2012-10-17',
      }),
    )
  })

  test('may wake deliver and the auditor, leave what it could not, and nothing else', () => {
    const policy = template.all('AWS::IAM::Policy').find(({ id }) => id.startsWith('TimersRole'))
    const statements = policy?.Properties.PolicyDocument.Statement ?? []
    expect(statements.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunction', 'sqs:SendMessage'])
    const woken = JSON.stringify(statements[0]?.Resource).match(/:function:[\w-]+/g)
    expect(new Set(woken)).toEqual(
      new Set([':function:vaktlinje-havnes-test-deliver', ':function:vaktlinje-havnes-test-auditor']),
    )
  })

  test('wakes the auditor every minute, every hour to reconcile and rehearse, and every day to report and to forget', () => {
    const woken = template.all('AWS::Scheduler::Schedule').map(({ Properties }) => ({
      rate: Properties['ScheduleExpression'],
      input: JSON.parse(Properties.Target.Input),
    }))
    expect(woken).toEqual([
      { rate: 'rate(1 minute)', input: { task: 'mend' } },
      { rate: 'rate(1 hour)', input: { task: 'reconcile' } },
      { rate: 'rate(1 day)', input: { task: 'watch' } },
      { rate: 'rate(1 hour)', input: { task: 'drill' } },
      { rate: 'rate(1 day)', input: { task: 'forget' } },
    ])
  })

  test('keeps what nobody took for two weeks, reached over TLS alone', () => {
    expect(template.only('AWS::SQS::Queue').Properties['MessageRetentionPeriod']).toBe(1_209_600)
    expect(JSON.stringify(template.only('AWS::SQS::QueuePolicy').Properties.PolicyDocument)).toContain(
      '"aws:SecureTransport":"false"',
    )
  })

  test('tries a delivery three times, and the auditor once: the next minute brings another', () => {
    const tries = template.all('AWS::Lambda::EventInvokeConfig')
    expect(tries.map(({ id, Properties }) => [id.slice(0, 7), Properties['MaximumRetryAttempts']])).toEqual([
      ['deliver', 2],
      ['auditor', 0],
    ])
  })
})
