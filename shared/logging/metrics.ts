/** Every figure an alarm may listen to (namespace `Vaktlinje`). */
export type MetricName =
  | 'AuditorRan'
  | 'AuditorMended'
  | 'NoticesMissedOrFailed'
  | 'SmsRefused'
  | 'SubscriptionsVanished'
  | 'DrillFailed'

/** The code of these lines in our logs. */
export const countedCode = 'counted'

/**
 * Counts something: one line in CloudWatch's embedded metric format (Embedded metric format specification), so that no call
 * to a metrics service is made. `at` is epoch milliseconds.
 */
export const count = (name: MetricName, value: number, at: number): void => {
  const metric = { Namespace: 'Vaktlinje', Dimensions: [[]], Metrics: [{ Name: name, Unit: 'Count' }] }
  process.stdout.write(
    `${JSON.stringify({ level: 'info', code: countedCode, _aws: { Timestamp: at, CloudWatchMetrics: [metric] }, [name]: value })}\n`,
  )
}
