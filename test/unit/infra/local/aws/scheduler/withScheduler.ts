import { CreateScheduleCommand, type CreateScheduleCommandInput, GetScheduleCommand } from '@aws-sdk/client-scheduler'
import { localMessaging } from '../../../../../setup/localMessaging.ts'

const target = {
  Arn: 'arn:aws:lambda:eu-north-1:000000000000:function:deliver',
  RoleArn: 'arn:aws:iam::000000000000:role/timers',
}

/** A schedule that its target knows by its name. */
export const schedule = (given: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
  Name: 'one',
  ScheduleExpression: 'at(2027-03-02T12:00:00)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  ...given,
  Target: { ...target, Input: JSON.stringify(given.Name ?? 'one'), ...given.Target },
})

/** Any target, with more said about it. */
export const targetWith = (more: Partial<NonNullable<CreateScheduleCommandInput['Target']>>) => ({ ...target, ...more })

type Given = Parameters<typeof localMessaging>[0]

/** The local endpoint, that tells who was woken, and when by the clock; `failures` is how many times in a row that fails first. */
export const withScheduler = async ({ failures = 0, ...given }: Given & { failures?: number } = {}) => {
  const woken: [unknown, string][] = []
  let left = failures
  const messaging = await localMessaging({
    invoke: async (input) => {
      woken.push([input, messaging.clock.now()])
      left -= 1
      if (left >= 0) throw new Error('Not now.')
    },
    ...given,
  })
  const create = (input: Partial<CreateScheduleCommandInput> = {}) =>
    messaging.scheduler.send(new CreateScheduleCommand(schedule(input)))
  const find = (Name = 'one') => messaging.scheduler.send(new GetScheduleCommand({ Name }))
  return { ...messaging, woken, create, find }
}
