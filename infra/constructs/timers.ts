import { Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { TimersEnvironment } from '../../shared/contract/environment.ts'
import { acknowledge } from './acknowledge.ts'
import type { Grant } from './grant.ts'

interface TimersProps {
  /** The deployment's name. Schedules outlive a deployment: what they lean on keeps its name. */
  name: string
  /** What a schedule may wake. */
  wakes: readonly string[]
  /** What is woken with a message's key. */
  deliver: string
}

/** What wakes functions later: a group of schedules, the role they act as, and a queue for what nobody could be given. */
export class Timers extends Construct {
  readonly deadLetters: Queue
  readonly environment: TimersEnvironment
  readonly #group: ScheduleGroup
  readonly #role: Role

  constructor(scope: Construct, id: string, { name, wakes, deliver }: TimersProps) {
    super(scope, id)
    const stack = Stack.of(this)
    this.deadLetters = new Queue(this, 'DeadLetters', { enforceSSL: true, retentionPeriod: Duration.days(14) })
    const isOne =
      'It is where others leave what nobody took: nothing comes after it, and an alarm says when it is not empty.'
    acknowledge(this.deadLetters, { 'AwsSolutions-SQS3': isOne, 'Serverless-SQSRedrivePolicy': isOne })
    this.#group = new ScheduleGroup(this, 'Group', { scheduleGroupName: name })
    const group = stack.formatArn({ service: 'scheduler', resource: 'schedule-group', resourceName: name })
    this.#role = new Role(this, 'Role', {
      roleName: `${name}-scheduler`,
      // By the group, as AWS says: never by a schedule (Scheduler, confused deputy prevention).
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': group } },
      }),
    })
    this.#role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...wakes] }))
    this.#role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.deadLetters.queueArn] }),
    )
    this.environment = {
      SCHEDULE_GROUP: name,
      DELIVER_ARN: deliver,
      SCHEDULER_ROLE_ARN: this.#role.roleArn,
      DEAD_LETTER_ARN: this.deadLetters.queueArn,
    }
  }

  /** Allows to make a schedule of this group that acts as its role. */
  grants(): Grant[] {
    const schedules = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${this.environment.SCHEDULE_GROUP}/*`,
    })
    return [
      {
        statement: new PolicyStatement({ actions: ['scheduler:CreateSchedule'], resources: [schedules] }),
        becauseNotNamed: 'A schedule is made for each message, by the name of the message.',
      },
      {
        statement: new PolicyStatement({
          actions: ['iam:PassRole'],
          resources: [this.#role.roleArn],
          conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
        }),
      },
    ]
  }

  /** Wakes a function again and again. What could not be handed over within a minute is the next one's. */
  repeat(id: string, rate: string, target: string, input: object): void {
    new CfnSchedule(this, id, {
      groupName: this.#group.scheduleGroupName,
      scheduleExpression: rate,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target,
        roleArn: this.#role.roleArn,
        input: JSON.stringify(input),
        retryPolicy: { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 1 },
      },
    })
  }
}
