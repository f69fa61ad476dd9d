import { SNSClient } from '@aws-sdk/client-sns'
import { boundedCalls } from '../boundedCalls.ts'

const longestCall = 5000

/**
 * The client of publisher and texter. Region, credentials and, on one machine, `AWS_ENDPOINT_URL_SNS` come from the environment.
 * A call ends within 5 s.
 */
export const createSnsClient = (): SNSClient => new SNSClient(boundedCalls(longestCall))
