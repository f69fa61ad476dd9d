import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Stack, Stage } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { beforeAll, describe, expect, test } from 'vitest'
import { Alarms } from '../../../infra/constructs/alarms.ts'
import { lossesOf, purposeOf } from '../../../infra/constructs/capabilities.ts'
import { alarmNames, runbookOf } from '../../../infra/constructs/runbooks.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { unroutedFunctions } from '../../../shared/contract/unrouted.ts'
import type { MetricName } from '../../../shared/logging/metrics.ts'
import { type Template, templateOf, testApp, testCell } from '../synthesis.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const runbooks = readdirSync(`${root}docs/runbooks`).filter((file) => file !== 'README.md')

describe('the alarms', () => {
  let service: Template
  let cost: Template
  let costStack: Stack

  beforeAll(() => {
    const cell = testCell()
    service = templateOf(cell.service)
    cost = templateOf(cell.cost)
    costStack = cell.cost
  })

  const alarms = () => service.each('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties)
  const alarmOf = (name: string) => alarms().find(({ AlarmName }) => AlarmName === `vaktlinje-havnes-test-${name}`)
  const budget = () => cost.only('AWS::Budgets::Budget').Properties.Budget

  test('are ten at most, one a class', () => {
    expect(alarmNames.length).toBeLessThanOrEqual(10)
    const made = [...alarms().map(({ AlarmName }) => AlarmName), budget().BudgetName.split(',')[0]]
    expect(new Set(made)).toEqual(new Set(alarmNames.map((name) => `vaktlinje-havnes-test-${name}`)))
  })

  test('each name a runbook that is there, and each runbook is named by an alarm', () => {
    const texts = [...alarms().map(({ AlarmDescription }) => AlarmDescription), budget().BudgetName]
    const named = texts.map((text) => /docs\/runbooks\/([a-z-]+\.md)$/.exec(text)?.[1])
    expect(named).toHaveLength(runbooks.length)
    expect(new Set(named)).toEqual(new Set(runbooks))
  })

  test.each([...alarmNames])(
    'the runbook of %s bears its name, and says what is lost, what to do, and when it is over',
    (name) => {
      const text = readFileSync(`${root}${runbookOf(name)}`, 'utf8')
      expect(text.startsWith(`# ${name}: `)).toBe(true)
      const parts = [...text.matchAll(/^\*\*(Hva som har skjedd|Hva folk merker|Gjør dette|Over når)\b/gm)]
      expect(parts.map(([, part]) => part)).toEqual(['Hva som har skjedd', 'Hva folk merker', 'Gjør dette', 'Over når'])
    },
  )

  test('the list of runbooks leaves out none', () => {
    const list = readFileSync(`${root}docs/runbooks/README.md`, 'utf8')
    const linked = [...list.matchAll(/\]\(([a-z-]+\.md)\)/g)].map(([, file]) => file)
    expect(new Set(linked)).toEqual(new Set(runbooks))
  })

  test('of errors says of every function what a person loses, in letters that CloudFormation keeps', () => {
    for (const loss of lossesOf([...routes.map((route) => route.function), ...unroutedFunctions]))
      expect(alarmOf('errors')?.AlarmDescription).toContain(loss)
    for (const { AlarmDescription } of alarms()) expect(AlarmDescription).toMatch(/^[\x20-\x7e]{40,1024}$/)
  })

  test('of errors counts what the API answers, and what fails where nobody waits for an answer', () => {
    const metrics = JSON.stringify(alarmOf('errors')?.['Metrics'])
    for (const seen of ['"5xx"', '"deliverHandler', '"auditorHandler']) expect(metrics).toContain(seen)
  })

  test.each([
    'AuditorRan',
    'AuditorMended',
    'NoticesMissedOrFailed',
    'SmsRefused',
    'SubscriptionsVanished',
    'DrillFailed',
  ] satisfies MetricName[])('listen to %s', (name) => {
    expect(JSON.stringify(alarms())).toContain(`"MetricName":"${name}"`)
  })

  test('are quiet where there is nothing to count, but for the auditor, whose silence is the trouble', () => {
    for (const { AlarmName, TreatMissingData } of alarms())
      expect([AlarmName, TreatMissingData]).toEqual([
        AlarmName,
        AlarmName.endsWith('auditor-silent') ? 'breaching' : 'notBreaching',
      ])
  })

  test('warn of SMS at four fifths of the limit, or when one is refused', () => {
    expect(alarmOf('sms')).toMatchObject({ Threshold: 80, ComparisonOperator: 'GreaterThanOrEqualToThreshold' })
    expect(JSON.stringify(alarmOf('sms')?.['Metrics'])).toContain('MAX([FILL(refused, 0) * 100, FILL(spent, 0) * 5])')
  })

  test('go to the people of the configuration', () => {
    expect(service.only('AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'it-drift@havnes.example',
    })
    for (const { AlarmActions } of alarms()) expect(AlarmActions).toEqual([{ Ref: service.only('AWS::SNS::Topic').id }])
    expect(JSON.stringify(cost.json)).toContain('"Address":"it-drift@havnes.example"')
  })

  // A policy of its own takes from a topic what lets the account publish to it: an alarm would turn red, and nobody would be told.
  test('may publish to the topic they tell, over TLS, and no other service may', () => {
    const { Topics: topics, PolicyDocument: policy } = service.only('AWS::SNS::TopicPolicy').Properties
    const topic = { Ref: service.only('AWS::SNS::Topic').id }
    expect(topics).toEqual([topic])
    expect(policy.Statement).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      {
        Sid: 'AllowOurAlarmsToPublish',
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: topic,
        Condition: {
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
          ArnLike: {
            'aws:SourceArn': {
              'Fn::Join': [
                '',
                ['arn:aws:cloudwatch:eu-north-1:', { Ref: 'AWS::AccountId' }, ':alarm:vaktlinje-havnes-test-*'],
              ],
            },
          },
        },
      },
    ])
  })

  test('of cost watches what the configuration allows, where AWS keeps budgets', () => {
    expect(budget()).toMatchObject({ BudgetLimit: { Amount: 10, Unit: 'USD' }, TimeUnit: 'MONTHLY' })
    expect(testCell().cost.region).toBe('us-east-1')
  })

  // `cdk bootstrap` prepares the region of the records alone: whatever else were asked for would stop the first deployment.
  test('of cost asks for no bucket, role or version in the region of budgets', () => {
    const made = Stage.of(costStack)?.synth().manifest.artifacts?.[costStack.stackName]
    expect(Object.keys(made?.properties ?? {})).toEqual(['templateFile', 'terminationProtection', 'validateOnSynth'])
    expect(made?.dependencies).toBeUndefined()
  })

  test('cannot say more than CloudWatch keeps', () => {
    const stack = new Stack(testApp(), 'stack')
    const few = new Alarms(stack, 'Alarms', { name: 'any', emails: [], deadLetters: new Queue(stack, 'Queue') })
    const metric = new Metric({ namespace: 'any', metricName: 'any' })
    expect(() => few.add('errors', { impact: 'x'.repeat(1000), metric, threshold: 1 })).toThrow('at most 1024')
  })
})

describe('a function', () => {
  test('says what a person loses, or why nobody loses anything', () => {
    expect(purposeOf({ errorImpact: 'nobody is told' })).toBe('While it fails: nobody is told.')
    expect(purposeOf({ noAlarm: 'it only counts visits' })).toBe('No alarm: it only counts visits.')
  })
})
