import {
  ConflictException,
  CreateScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-scheduler'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, test } from 'vitest'
import { createSchedulerTimers } from '../../../../../shared/adapters/scheduler/timers.ts'
import type { MessageKey } from '../../../../../shared/ports.ts'

const settings = {
  groupName: 'havnes',
  targetArn: 'arn:aws:lambda:eu-north-1:000000000000:function:deliver',
  roleArn: 'arn:aws:iam::000000000000:role/timers',
}
const deadLetterArn = 'arn:aws:sqs:eu-north-1:000000000000:undelivered'
const key: MessageKey = { subject: { type: 'agreement', id: 'a-1' }, id: 'a-1.reminder' }
const because = { $metadata: {}, message: 'Because.', Message: 'Because.' }

const mocked = (more: { deadLetterArn?: string } = {}) => {
  const client = new SchedulerClient({ region: 'eu-north-1' })
  const scheduler = mockClient(client)
  return {
    scheduler,
    timers: createSchedulerTimers(client, { ...settings, ...more }),
    inputs: () => scheduler.commandCalls(CreateScheduleCommand).map(({ args }) => args[0].input),
  }
}

test('a schedule fires once, at its instant in UTC, and is gone after that', async () => {
  const { timers, inputs } = mocked()
  await timers.set('a-1.reminder', '2026-10-25T00:30:00.000Z', key)
  expect(inputs()).toEqual([
    {
      Name: 'a-1.reminder',
      GroupName: 'havnes',
      ScheduleExpression: 'at(2026-10-25T00:30:00)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: settings.targetArn,
        RoleArn: settings.roleArn,
        Input: '{"subject":{"type":"agreement","id":"a-1"},"id":"a-1.reminder"}',
        RetryPolicy: { MaximumEventAgeInSeconds: 3600 },
      },
    },
  ])
})

test('what could not be handed over goes to the queue for it, if there is one', async () => {
  const { timers, inputs } = mocked({ deadLetterArn })
  await timers.set('a-1.reminder', '2026-10-25T00:30:00.000Z', key)
  expect(inputs()[0]?.Target?.DeadLetterConfig).toEqual({ Arn: deadLetterArn })
})

test.each([
  ['2026-04-08T10:00:00.000Z', 'at(2026-04-08T10:00:00)'],
  ['2026-04-08T10:00:00.001Z', 'at(2026-04-08T10:00:01)'],
  ['2026-04-08T10:00:59.999Z', 'at(2026-04-08T10:01:00)'],
  ['2026-12-31T23:59:59.500Z', 'at(2027-01-01T00:00:00)'],
])('%s becomes %s: a whole second, never an earlier one', async (at, expression) => {
  const { timers, inputs } = mocked()
  await timers.set('a-1.reminder', at, key)
  expect(inputs()[0]?.ScheduleExpression).toBe(expression)
})

test('a schedule of that name that is there already is what was wanted', async () => {
  const { scheduler, timers } = mocked()
  scheduler.on(CreateScheduleCommand).rejects(new ConflictException(because))
  await expect(timers.set('a-1.reminder', '2026-10-25T00:30:00.000Z', key)).resolves.toBeUndefined()
})

test.each([
  new ThrottlingException(because),
  new ServiceQuotaExceededException(because),
  new ResourceNotFoundException(because),
  new ValidationException(because),
])('a schedule that was not made is a fault: $name', async (fault) => {
  const { scheduler, timers } = mocked()
  scheduler.on(CreateScheduleCommand).rejects(fault)
  await expect(timers.set('a-1.reminder', '2026-10-25T00:30:00.000Z', key)).rejects.toBe(fault)
})
