import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { boundedCalls } from '../boundedCalls.ts'

const usualMilliseconds = 5000

/**
 * The client of the timers. Region, credentials and, on one machine, `AWS_ENDPOINT_URL_SCHEDULER` come from the environment.
 * A call ends within `longestCall` milliseconds; throws `RangeError` above 15,000.
 */
export const createSchedulerClient = ({
  longestCall = usualMilliseconds,
}: { longestCall?: number } = {}): SchedulerClient => new SchedulerClient(boundedCalls(longestCall))
