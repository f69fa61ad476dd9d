import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { boundedCalls } from '../boundedCalls.ts'

const longestCall = 5000

/**
 * The client of the timers. Region, credentials and, on one machine, `AWS_ENDPOINT_URL_SCHEDULER` come from the environment.
 * A call ends within 5 s.
 */
export const createSchedulerClient = (): SchedulerClient => new SchedulerClient(boundedCalls(longestCall))
