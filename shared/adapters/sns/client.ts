import { SNSClient } from '@aws-sdk/client-sns'
import { boundedCalls } from '../boundedCalls.ts'

const usualMilliseconds = 5000

/**
 * The client of publisher and texter. Region, credentials and, on one machine, `AWS_ENDPOINT_URL_SNS` come from the environment.
 * A call ends within `longestCall` milliseconds; throws `RangeError` above 15,000.
 */
export const createSnsClient = ({ longestCall = usualMilliseconds }: { longestCall?: number } = {}): SNSClient =>
  new SNSClient(boundedCalls(longestCall))
