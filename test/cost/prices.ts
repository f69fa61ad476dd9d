/** What a unit costs, in US dollars, and who says so. Prices of the region us-east-1 stand in for Stockholm's, which nobody has confirmed. */
interface Price {
  what: string
  each: number
  source: string
}

export const prices = {
  request: { what: 'API Gateway, HTTP API, per million requests', each: 1 / 1e6, source: 'apigatewaycost.com/aws' },
  invocation: {
    what: 'Lambda arm64, per million calls',
    each: 0.2 / 1e6,
    source: 'git.mcrn.ar/mariano/lambda_local_runner',
  },
  gigabyteSecond: {
    what: 'Lambda arm64, per GB-second',
    each: 0.0000133334,
    source: 'git.mcrn.ar/mariano/lambda_local_runner',
  },
  readUnit: { what: 'DynamoDB, per million read units', each: 0.125 / 1e6, source: 'airbyte.com, after November 2024' },
  writeUnit: {
    what: 'DynamoDB, per million write units',
    each: 0.625 / 1e6,
    source: 'airbyte.com, after November 2024',
  },
  storedGigabyte: {
    what: 'DynamoDB with recovery, per GB and month',
    each: 0.45,
    source: 'from memory, not confirmed',
  },
  schedule: { what: 'EventBridge Scheduler, per million', each: 1 / 1e6, source: 'cloudburn.io' },
  publish: { what: 'SNS, per million published', each: 0.5 / 1e6, source: 'factualminds.com, June 2026' },
  mail: { what: 'SNS, per 100,000 mails', each: 2 / 1e5, source: 'factualminds.com, June 2026' },
  logGigabyte: { what: 'CloudWatch Logs, per GB', each: 0.5, source: 'from memory, not confirmed' },
  alarmMetric: {
    what: 'CloudWatch, per metric an alarm looks at, a month',
    each: 0.1,
    source: 'from memory, not confirmed',
  },
  customMetric: { what: 'CloudWatch, per metric of our own, a month', each: 0.3, source: 'from memory, not confirmed' },
  sms: { what: 'SMS to Norway, each', each: 0.08, source: 'a placeholder: aws.amazon.com/sns/sms-pricing' },
} as const satisfies Record<string, Price>

/** What is assumed where nothing on this machine can measure it. */
export const assumed = {
  /** Seconds a call takes, at half a GB. */
  callSeconds: 0.1,
  callGigabytes: 0.5,
  /** What one call writes to logs, Lambda's own lines too. */
  logGigabytes: 1.5 / 1e6,
  storedGigabytes: 0.05,
  /** CloudWatch gives every account so many alarm metrics and custom metrics for nothing, for ever. */
  freeMetrics: 10,
} as const
