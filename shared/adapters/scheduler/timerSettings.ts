import type { TimersEnvironment } from '../../contract/environment.ts'
import type { TimerSettings } from './timers.ts'

/** What infrastructure tells about timers, in the words of the adapter. */
export const timerSettings = (environment: TimersEnvironment): TimerSettings => ({
  groupName: environment.SCHEDULE_GROUP,
  targetArn: environment.DELIVER_ARN,
  roleArn: environment.SCHEDULER_ROLE_ARN,
  deadLetterArn: environment.DEAD_LETTER_ARN,
})
