import {
  CreateScheduleGroupCommand,
  GetScheduleCommand,
  paginateListSchedules,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler'
import { createSchedulerTimers } from '../../shared/adapters/scheduler/timers.ts'
import * as z from 'zod/mini'
import type { MessageKey } from '../../shared/ports.ts'
import { localMessaging } from '../setup/localMessaging.ts'
import { independentClients, independentEndpoint } from './independentAws.ts'
import { describeTimers } from './timers.ts'

const settings = {
  targetArn: 'arn:aws:lambda:eu-north-1:000000000000:function:deliver',
  roleArn: 'arn:aws:iam::000000000000:role/timers',
}

const messageKey = z.object({
  subject: z.object({ type: z.enum(['agreement', 'availability', 'escalation']), id: z.string() }),
  id: z.string(),
})

/** Reads back through Scheduler's own API what was set. */
const waitingIn = async (client: SchedulerClient, groupName: string) => {
  const found = []
  for await (const { Schedules = [] } of paginateListSchedules({ client }, { GroupName: groupName }))
    for (const { Name = '' } of Schedules) {
      const { ScheduleExpression = '', Target } = await client.send(
        new GetScheduleCommand({ Name, GroupName: groupName }),
      )
      const at = `${ScheduleExpression.slice(3, -1)}.000Z`
      found.push({ name: Name, at, key: messageKey.parse(JSON.parse(Target?.Input ?? '')) })
    }
  return found
}

let groups = 0
const freshGroup = async (client: SchedulerClient): Promise<string> => {
  groups += 1
  const Name = `group-${process.pid}-${Date.now().toString(36)}-${groups}`
  await client.send(new CreateScheduleGroupCommand({ Name }))
  return Name
}

describeTimers('on Scheduler, our local endpoint', async (startsAt) => {
  const woken: MessageKey[] = []
  const { scheduler, aws } = await localMessaging({
    startsAt,
    invoke: async (input) => void woken.push(messageKey.parse(input)),
  })
  const groupName = await freshGroup(scheduler)
  return {
    timers: createSchedulerTimers(scheduler, { ...settings, groupName }),
    waiting: () => waitingIn(scheduler, groupName),
    async passUntil(instant) {
      await aws.advanceTo(instant)
      return woken.splice(0)
    },
  }
})

if (independentEndpoint !== undefined) {
  const { scheduler } = independentClients(independentEndpoint)
  const createWorld = async () => {
    const groupName = await freshGroup(scheduler)
    return {
      timers: createSchedulerTimers(scheduler, { ...settings, groupName }),
      waiting: () => waitingIn(scheduler, groupName),
    }
  }
  describeTimers('on Scheduler, an independent server', createWorld, { firing: 'moto keeps schedules and fires none' })
}
