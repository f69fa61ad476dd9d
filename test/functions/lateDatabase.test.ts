import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { getEscalations, postEscalation } from '../../shared/contract/escalations.ts'
import { getGuidance } from '../../shared/contract/guidance.ts'
import { problemIn, type Answered } from '../fixtures/client.ts'
import { incident } from '../fixtures/incident.ts'
import { startNight } from '../fixtures/night.ts'

/** What the SDK says when its last try, too, had no answer in time. */
const tooLate = () => Object.assign(new Error('the request timed out'), { name: 'TimeoutError' })

/** A database that can be late: the call does its work or not, and nobody hears of it. */
const createLateness = () => {
  const late = { commands: [] as string[], isDone: false }
  const meddle = (client: DynamoDBClient): void =>
    client.middlewareStack.add(
      (next, context) => async (input) => {
        if (!late.commands.includes(String(context['commandName']))) return next(input)
        if (late.isDone) await next(input)
        throw tooLate()
      },
      { step: 'initialize', priority: 'low', name: 'lateness' },
    )
  return { late, meddle }
}

const report = { body: incident(), headers: { 'idempotency-key': 'late' } }

const expectBusy = (answered: Answered): void => {
  expect(problemIn(answered)).toMatchObject({ code: 'busy', status: 503 })
  expect(answered.headers).toMatchObject({ 'retry-after': '1' })
}

describe('when the database does not answer in time', () => {
  test.each(['GetItemCommand', 'QueryCommand'])('who reads is told when to ask again (%s)', async (command) => {
    const { late, meddle } = createLateness()
    const night = await startNight({ meddle })
    const [reader, route] =
      command === 'QueryCommand'
        ? [night.service.asPerson('finance'), getEscalations]
        : [night.service.asPerson('home-head'), getGuidance]
    const sent = route === getGuidance ? { query: { criterion: 'productionStop' } } : {}
    late.commands = [command]
    expectBusy(await reader.send(route, sent))
    late.commands = []
    expect(await reader.send(route, sent)).toMatchObject({ status: 200 })
  })

  test.each([
    ['was not written', false, ['finance']],
    // What its request has left claimed is the auditor's to send (test/faults).
    ['was written all the same', true, []],
  ])('who reports is told when to ask again, and there is one incident, if the first %s', async (_, isDone, told) => {
    const { late, meddle } = createLateness()
    const night = await startNight({ meddle })
    const reporter = night.service.asPerson('home-head')
    Object.assign(late, { commands: ['TransactWriteItemsCommand'], isDone })
    expectBusy(await reporter.send(postEscalation, report))
    expect(night.told()).toEqual([])
    late.commands = []
    await reporter.ask(postEscalation, report)
    const { items } = await night.service.asPerson('finance').ask(getEscalations)
    expect(items).toHaveLength(1)
    expect(night.told()).toEqual(told)
  })
})
