import { CreateScheduleCommand } from '@aws-sdk/client-scheduler'
import { describe, expect, test, vi } from 'vitest'
import { systemClock } from '../../../../../../shared/adapters/system/systemClock.ts'
import { localMessaging, silence, temporaryFolder } from '../../../../../setup/localMessaging.ts'
import { schedule, targetWith, withScheduler } from './withScheduler.ts'

describe('firing', () => {
  test('shows the clock at the time of each, in order, and goes on to the end', async () => {
    const { create, aws, woken, clock } = await withScheduler()
    await create({
      Name: 'b',
      ScheduleExpression: 'at(2027-03-09T12:00:00)',
    })
    await create({
      Name: 'a',
      ScheduleExpression: 'at(2027-03-05T12:00:00)',
    })
    await aws.advanceTo('2027-03-20T00:00:00.000Z')
    expect(woken).toEqual([
      ['a', '2027-03-05T12:00:00.000Z'],
      ['b', '2027-03-09T12:00:00.000Z'],
    ])
    expect(clock.now()).toBe('2027-03-20T00:00:00.000Z')
  })

  test('includes what the woken schedules themselves', async () => {
    const woken: unknown[] = []
    const messaging = await localMessaging({
      invoke: async (input) => {
        woken.push([input, messaging.clock.now()])
        if (input === 'first') await create('second', 'at(2027-03-02T12:10:00)')
      },
    })
    const create = (Name: string, ScheduleExpression: string) =>
      messaging.scheduler.send(new CreateScheduleCommand(schedule({ Name, ScheduleExpression })))
    await create('first', 'at(2027-03-02T12:00:00)')
    await messaging.aws.advanceTo('2027-03-03T00:00:00.000Z')
    expect(woken).toEqual([
      ['first', '2027-03-02T12:00:00.000Z'],
      ['second', '2027-03-02T12:10:00.000Z'],
    ])
  })

  test('keeps a schedule that is not to be deleted, and does not fire it again', async () => {
    const { create, find, aws, woken } = await withScheduler()
    await create({ ActionAfterCompletion: 'NONE' })
    await aws.advanceTo('2027-03-03T00:00:00.000Z')
    await aws.advanceTo('2027-03-04T00:00:00.000Z')
    expect(woken).toHaveLength(1)
    expect(await find()).toMatchObject({ Name: 'one' })
  })

  test('that fails is tried again after a while, until it succeeds', async () => {
    silence()
    const { create, find, aws, woken } = await withScheduler({ failures: 3 })
    await create()
    await aws.advanceTo('2027-03-03T00:00:00.000Z')
    expect(woken.map(([, at]) => at)).toEqual([
      '2027-03-02T12:00:00.000Z',
      '2027-03-02T12:00:01.000Z',
      '2027-03-02T12:00:03.000Z',
      '2027-03-02T12:00:07.000Z',
    ])
    await expect(find()).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  test('gives up when the schedule is older than its policy allows', async () => {
    silence()
    const { create, find, aws, woken } = await withScheduler({ failures: Infinity })
    await create({ Target: targetWith({ RetryPolicy: { MaximumEventAgeInSeconds: 60 } }) })
    await aws.advanceTo('2027-03-03T00:00:00.000Z')
    expect(woken.at(-1)?.[1]).toBe('2027-03-02T12:00:31.000Z')
    await expect(find()).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  test('gives up after as many retries as its policy allows', async () => {
    silence()
    const { create, aws, woken } = await withScheduler({ failures: Infinity })
    await create({ Target: targetWith({ RetryPolicy: { MaximumRetryAttempts: 2 } }) })
    await aws.advanceTo('2027-03-03T00:00:00.000Z')
    expect(woken).toHaveLength(3)
  })

  test('happens by itself once the time has come, and once though time is moved past it meanwhile', async () => {
    const { create, aws, clock, woken } = await withScheduler({ real: systemClock })
    aws.startFiring()
    await create()
    clock.moveTo('2027-03-02T11:59:59.950Z')
    await vi.waitUntil(() => woken.length > 0)
    await aws.advanceTo('2027-03-03T00:00:00.000Z')
    expect(woken).toHaveLength(1)
  })

  test('does not come early for what is further off than a timer can wait, 24.8 days', async () => {
    const { create, aws, clock, woken } = await withScheduler({ real: systemClock })
    aws.startFiring()
    await create({ Name: 'far', ScheduleExpression: 'at(2027-06-01T00:00:00)' })
    await create()
    clock.moveTo('2027-03-02T11:59:59.990Z')
    await vi.waitUntil(() => woken.length > 0)
    expect(woken.map(([input]) => input)).toEqual(['one'])
  })

  test('twice at the same time is once', async () => {
    const { create, aws, woken } = await withScheduler()
    await create()
    await Promise.all([aws.advanceTo('2027-03-03T00:00:00.000Z'), aws.advanceTo('2027-03-03T00:00:00.000Z')])
    expect(woken).toHaveLength(1)
  })

  test('what fell due while nothing ran fires when it runs again', async () => {
    const dataFolder = temporaryFolder()
    const before = await withScheduler({ dataFolder })
    await before.create()
    await before.stop()
    const after = await withScheduler({ dataFolder, real: systemClock, startsAt: '2027-03-05T00:00:00.000Z' })
    after.aws.startFiring()
    await vi.waitUntil(() => after.woken.length > 0)
    expect(after.woken[0]?.[0]).toBe('one')
  })
})
