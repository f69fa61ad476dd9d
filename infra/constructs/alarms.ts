import { ArnFormat, Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { type AlarmName, runbookOf } from './runbooks.ts'

/** CloudWatch keeps no longer description. */
const longestDescription = 1024

interface Trouble {
  /** What a person loses: the first thing whoever is woken must know. */
  impact: string
  metric: IMetric
  threshold: number
  comparison?: ComparisonOperator
  /** Silence is trouble too. */
  silenceIsTrouble?: true
  /** For how many periods of the metric before anybody is told. */
  periods?: number
}

interface AlarmsProps {
  /** The deployment's name. */
  name: string
  emails: readonly string[]
  /** Where a mail is left that could not be sent. */
  deadLetters: IQueue
}

/** Tells the people who look after a deployment what went wrong, what is lost meanwhile, and what to do. */
export class Alarms extends Construct {
  readonly #topic: Topic
  readonly #name: string

  constructor(scope: Construct, id: string, { name, emails, deadLetters }: AlarmsProps) {
    super(scope, id)
    this.#name = name
    // Not encrypted: CloudWatch may not use the key AWS keeps for the account, and one of our own costs a dollar a month.
    this.#topic = new Topic(this, 'Topic', { displayName: 'Vaktlinje', enforceSSL: true })
    this.#topic.addToResourcePolicy(this.#letAlarmsPublish())
    for (const email of emails)
      this.#topic.addSubscription(new EmailSubscription(email, { deadLetterQueue: deadLetters }))
  }

  /** A topic that has a policy of its own has lost the one that let the whole account publish, CloudWatch with it. */
  #letAlarmsPublish(): PolicyStatement {
    const { account } = Stack.of(this)
    const alarms = Stack.of(this).formatArn({
      service: 'cloudwatch',
      resource: 'alarm',
      resourceName: `${this.#name}-*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })
    return new PolicyStatement({
      sid: 'AllowOurAlarmsToPublish',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [this.#topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': alarms } },
    })
  }

  add(name: Exclude<AlarmName, 'cost'>, trouble: Trouble): void {
    const { impact, metric, threshold, comparison, silenceIsTrouble, periods = 1 } = trouble
    const alarmDescription = `${impact} What to do: ${runbookOf(name)}`
    if (alarmDescription.length > longestDescription)
      throw new Error(`The alarm ${name} says ${alarmDescription.length} letters: at most ${longestDescription}.`)
    const alarm = new Alarm(this, name, {
      alarmName: `${this.#name}-${name}`,
      alarmDescription,
      metric,
      threshold,
      comparisonOperator: comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: silenceIsTrouble ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.#topic))
  }
}
