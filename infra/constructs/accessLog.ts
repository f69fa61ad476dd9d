import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { LogGroupLogDestination, type IAccessLogSettings } from 'aws-cdk-lib/aws-apigatewayv2'
import type { Construct } from 'constructs'
import { keptLogGroup } from './keptLogGroup.ts'

/** The route and never the path: no id, query string, address, token or name is logged. */
const fields = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  responseLength: '$context.responseLength',
  integrationStatus: '$context.integration.status',
  integrationLatency: '$context.integration.latency',
  functionRequestId: '$context.integration.requestId',
  integrationError: '$context.integration.error',
  authorizerError: '$context.authorizer.error',
  errorType: '$context.error.responseType',
}

/** One line of JSON a request, in a log of its own. */
export const accessLog = (scope: Construct, id: string): IAccessLogSettings => ({
  destination: new LogGroupLogDestination(keptLogGroup(scope, id)),
  format: AccessLogFormat.custom(JSON.stringify(fields)),
})
