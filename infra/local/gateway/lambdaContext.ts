import type { Context } from 'aws-lambda'
import type { FunctionName } from '../../../shared/contract/route.ts'
import type { UnroutedName } from '../../../shared/contract/unrouted.ts'

/** API Gateway waits no longer than this. */
const gatewayWaits = 30_000

const unsupported = (): never => {
  throw new Error('This way of answering is long gone from Lambda.')
}

/** The context Lambda gives with an event. */
export const lambdaContext = (
  name: FunctionName | UnroutedName,
  requestId: string,
  timeLimitMilliseconds = gatewayWaits,
): Context => {
  const endsAt = performance.now() + timeLimitMilliseconds
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, endsAt - performance.now()),
    done: unsupported,
    fail: unsupported,
    succeed: unsupported,
  }
}
