import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { ComparisonOperator, type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { MetricName } from '../../shared/logging/metrics.ts'
import type { Alarms } from './alarms.ts'

interface Watched {
  api: HttpApi
  /** Functions that answer nobody: their faults show in no answer. */
  unattended: readonly IFunction[]
  deadLetters: IQueue
  /** What a person loses, function by function. */
  losses: readonly string[]
  /** In US dollars a month. */
  smsLimit: number
}

const period = Duration.minutes(5)

const counted = (metricName: MetricName, statistic = Stats.SUM): IMetric =>
  new Metric({ namespace: 'Vaktlinje', metricName, statistic, period })

const summed = (metrics: Record<string, IMetric>): IMetric =>
  new MathExpression({
    expression: `SUM([${Object.keys(metrics)
      .map((id) => `FILL(${id}, 0)`)
      .join(', ')}])`,
    usingMetrics: metrics,
    period,
    label: 'errors',
  })

/** Refused at all, or this much of the limit spent, both in per cent: whichever is worse. */
const smsTrouble = (limit: number): IMetric =>
  new MathExpression({
    expression: `MAX([FILL(refused, 0) * 100, FILL(spent, 0) * ${100 / limit}])`,
    usingMetrics: {
      refused: counted('SmsRefused'),
      spent: new Metric({
        namespace: 'AWS/SNS',
        metricName: 'SMSMonthToDateSpentUSD',
        statistic: Stats.MAXIMUM,
        period,
      }),
    },
    period,
    label: 'per cent of the limit',
  })

/** Every class of trouble but cost, and when it is worth waking somebody. */
export const watch = (alarms: Alarms, watched: Watched): void => {
  watchFunctions(alarms, watched)
  watchAuditor(alarms)
  watchMessages(alarms, watched)
}

const watchFunctions = (alarms: Alarms, { api, unattended, losses }: Watched): void => {
  const faults = Object.fromEntries(
    unattended.map((one, place) => [`unattended${place}`, one.metricErrors({ period })]),
  )
  alarms.add('errors', {
    impact: `While it lasts, one of these: ${losses.join('; ')}.`,
    // One fault may be a hiccup. Somebody at night tries twice.
    metric: summed({ api: api.metricServerError({ period, statistic: Stats.SUM }), ...faults }),
    threshold: 2,
  })
  alarms.add('throttles', {
    impact: 'AWS turned away calls to our functions: people see that it does not answer.',
    // Of the whole account: so is the limit.
    metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', statistic: Stats.SUM, period }),
    threshold: 1,
  })
}

const watchAuditor = (alarms: Alarms): void => {
  alarms.add('auditor-mended', {
    impact: 'The auditor had to do what another should have done: notices or SMS went late.',
    metric: counted('AuditorMended'),
    threshold: 1,
  })
  alarms.add('auditor-silent', {
    impact: 'Nobody looks after messages that were not sent. If anything else fails now, a notice or SMS is lost.',
    metric: counted('AuditorRan'),
    threshold: 1,
    comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
    silenceIsTrouble: true,
    periods: 2,
  })
  alarms.add('subscriptions-vanished', {
    impact: 'People who followed their unit no longer get its notices, and may not know.',
    // In per cent of all: one who leaves may mean it, one in five at once does not.
    metric: counted('SubscriptionsVanished', Stats.MAXIMUM),
    threshold: 20,
  })
}

const watchMessages = (alarms: Alarms, { deadLetters, smsLimit }: Watched): void => {
  alarms.add('dead-letters', {
    impact: 'A message could not be handed over for an hour. The auditor sends it, but something is broken.',
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
    threshold: 1,
  })
  alarms.add('notices-failed', {
    impact: 'People were not told of an absence, an agreement or a clearance: some message missed its time or failed.',
    metric: counted('NoticesMissedOrFailed'),
    threshold: 1,
  })
  alarms.add('drill-failed', {
    impact: 'The drill did not get through: a real incident might not either.',
    metric: counted('DrillFailed'),
    threshold: 1,
  })
  alarms.add('sms', {
    impact: 'Approvers and reporters get no SMS, or soon will not: refused, or four fifths of the limit spent.',
    metric: smsTrouble(smsLimit),
    threshold: 80,
  })
}
