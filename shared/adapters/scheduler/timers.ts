import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler'
import { inZone, type Instant } from '../../domain/time/instant.ts'
import type { MessageKey, Timers } from '../../ports.ts'

export interface TimerSettings {
  groupName: string
  /** The function that is woken. */
  targetArn: string
  /** The role that may wake it. */
  roleArn: string
  /** A queue for what could not be handed over. */
  deadLetterArn?: string
}

/** The auditor has long sent what Scheduler could not hand over for an hour: later than that it only wakes for nothing. */
const longestAge = 3600

/** Timers on EventBridge Scheduler, one schedule a message, gone once it has fired (design, section 6). */
export const createSchedulerTimers = (client: SchedulerClient, settings: TimerSettings): Timers => ({
  async set(name, at, key) {
    try {
      await client.send(new CreateScheduleCommand(schedule(settings, name, at, key)))
    } catch (fault) {
      if (!(fault instanceof ConflictException)) throw fault
    }
  },
})

const schedule = (
  { groupName, targetArn, roleArn, deadLetterArn }: TimerSettings,
  name: string,
  at: Instant,
  key: MessageKey,
): CreateScheduleCommandInput => ({
  Name: name,
  GroupName: groupName,
  ScheduleExpression: `at(${wholeSecond(at)})`,
  ScheduleExpressionTimezone: 'UTC',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: {
    Arn: targetArn,
    RoleArn: roleArn,
    Input: JSON.stringify(key),
    RetryPolicy: { MaximumEventAgeInSeconds: longestAge },
    ...(deadLetterArn !== undefined && { DeadLetterConfig: { Arn: deadLetterArn } }),
  },
})

/** Scheduler knows whole seconds only. Never the earlier one: whom it wakes too soon finds nothing due. */
const wholeSecond = (at: Instant): string => {
  const exact = inZone(at, 'utc')
  const second = exact.startOf('second')
  return (second < exact ? second.plus({ seconds: 1 }) : second).toISO({
    includeOffset: false,
    suppressMilliseconds: true,
  })
}
