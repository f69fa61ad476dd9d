import {
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListScheduleGroupsCommand,
  paginateListSchedules,
} from '@aws-sdk/client-scheduler'
import { describe, expect, test } from 'vitest'
import { targetWith, withScheduler } from './withScheduler.ts'

describe('a schedule', () => {
  test('is told as it was made', async () => {
    const { create, find } = await withScheduler()
    await create({ Target: { Arn: 'arn:aws:x', RoleArn: 'arn:aws:iam::000000000000:role/a/b', Input: '{"a":1}' } })
    expect(await find()).toMatchObject({
      Arn: 'arn:aws:scheduler:eu-north-1:000000000000:schedule/default/one',
      Name: 'one',
      GroupName: 'default',
      ScheduleExpression: 'at(2027-03-02T12:00:00)',
      ScheduleExpressionTimezone: 'UTC',
      State: 'ENABLED',
      ActionAfterCompletion: 'DELETE',
      FlexibleTimeWindow: { Mode: 'OFF' },
      CreationDate: new Date('2027-03-01T12:00:00.000Z'),
      Target: { Arn: 'arn:aws:x', RoleArn: 'arn:aws:iam::000000000000:role/a/b', Input: '{"a":1}' },
    })
  })

  test('of a name that is there is a conflict, in another group it is not', async () => {
    const { create, scheduler } = await withScheduler()
    await create()
    await expect(create({ ScheduleExpression: 'at(2027-04-01T00:00:00)' })).rejects.toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 },
    })
    await scheduler.send(new CreateScheduleGroupCommand({ Name: 'havnes' }))
    expect(await create({ GroupName: 'havnes' })).toMatchObject({
      ScheduleArn: 'arn:aws:scheduler:eu-north-1:000000000000:schedule/havnes/one',
    })
  })

  test('needs its group to be there', async () => {
    const { create } = await withScheduler()
    await expect(create({ GroupName: 'havnes' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  test('that was deleted is not there, and does not fire', async () => {
    const { create, find, scheduler, aws, woken } = await withScheduler()
    await create()
    await scheduler.send(new DeleteScheduleCommand({ Name: 'one' }))
    await expect(find()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    })
    await expect(scheduler.send(new DeleteScheduleCommand({ Name: 'one' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
    await aws.advanceTo('2027-04-01T00:00:00.000Z')
    expect(woken).toEqual([])
  })

  test.each<[string, Partial<CreateScheduleCommandInput>]>([
    ['a name with a colon', { Name: 'a:b' }],
    ['a name of 65 characters', { Name: 'a'.repeat(65) }],
    ['a time that has been', { ScheduleExpression: 'at(2027-03-01T12:00:00)' }],
    ['a time with an offset', { ScheduleExpression: 'at(2027-03-02T12:00:00Z)' }],
    ['a time without seconds', { ScheduleExpression: 'at(2027-03-02T12:00)' }],
    ['no time at all', { ScheduleExpression: 'soon' }],
    ['a day that does not exist', { ScheduleExpression: 'at(2027-02-29T12:00:00)' }],
    ['a time that repeats', { ScheduleExpression: 'rate(1 minute)' }],
    ['a zone nobody knows', { ScheduleExpressionTimezone: 'Europe/Havnes' }],
    [
      'a time the zone skips',
      { ScheduleExpression: 'at(2027-03-28T02:30:00)', ScheduleExpressionTimezone: 'Europe/Oslo' },
    ],
    ['a flexible time', { FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 5 } }],
    ['an input that is no JSON', { Target: targetWith({ Input: 'no' }) }],
    ['a role that is none', { Target: targetWith({ RoleArn: 'b' }) }],
    ['what we do not know of', { KmsKeyArn: 'arn:aws:kms:eu-north-1:000000000000:key/1' }],
    ['a retry policy out of bounds', { Target: targetWith({ RetryPolicy: { MaximumEventAgeInSeconds: 59 } }) }],
  ])('with %s is invalid', async (_, given) => {
    const { create } = await withScheduler()
    await expect(create(given)).rejects.toMatchObject({ name: 'ValidationException' })
  })

  test('may be meant in a zone; of a time that comes twice it is the first', async () => {
    const { create, aws, woken } = await withScheduler()
    const ScheduleExpressionTimezone = 'Europe/Oslo'
    await create({ ScheduleExpression: 'at(2027-07-01T12:00:00)', ScheduleExpressionTimezone })
    await create({ Name: 'two', ScheduleExpression: 'at(2027-10-31T02:30:00)', ScheduleExpressionTimezone })
    await aws.advanceTo('2027-12-01T00:00:00.000Z')
    expect(woken.map(([, at]) => at)).toEqual(['2027-07-01T10:00:00.000Z', '2027-10-31T00:30:00.000Z'])
  })
})

describe('groups', () => {
  test('are made once, told, and deleted with their schedules', async () => {
    const { create, scheduler } = await withScheduler()
    await scheduler.send(new CreateScheduleGroupCommand({ Name: 'havnes' }))
    await expect(scheduler.send(new CreateScheduleGroupCommand({ Name: 'havnes' }))).rejects.toMatchObject({
      name: 'ConflictException',
    })
    await create({ GroupName: 'havnes' })
    const { ScheduleGroups = [] } = await scheduler.send(new ListScheduleGroupsCommand({}))
    expect(ScheduleGroups.map(({ Name }) => Name)).toEqual(['default', 'havnes'])
    await scheduler.send(new DeleteScheduleGroupCommand({ Name: 'havnes' }))
    await expect(scheduler.send(new GetScheduleGroupCommand({ Name: 'havnes' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
    await expect(scheduler.send(new GetScheduleCommand({ Name: 'one', GroupName: 'havnes' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })

  test('have one that is always there', async () => {
    const { scheduler } = await withScheduler()
    await expect(scheduler.send(new DeleteScheduleGroupCommand({ Name: 'default' }))).rejects.toMatchObject({
      name: 'ValidationException',
    })
  })

  test('list their schedules page by page, by prefix if wanted', async () => {
    const { create, scheduler } = await withScheduler()
    const names = ['a.1', 'a.2', 'a.3', 'a.4', 'a_1', 'b.1']
    for (const Name of names) await create({ Name })
    const listed = async (NamePrefix?: string) => {
      const found: unknown[] = []
      for await (const { Schedules = [] } of paginateListSchedules({ client: scheduler, pageSize: 2 }, { NamePrefix }))
        found.push(...Schedules.map(({ Name }) => Name))
      return found
    }
    expect(await listed()).toEqual(names)
    expect(await listed('a.')).toEqual(['a.1', 'a.2', 'a.3', 'a.4'])
  })
})
