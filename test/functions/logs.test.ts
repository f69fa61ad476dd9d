import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { createHandler } from '../../functions/escalations/handler.ts'
import { createMemoryPublisher } from '../../shared/adapters/memory/publisher.ts'
import { createMemoryTimers } from '../../shared/adapters/memory/timers.ts'
import { randomTokens } from '../../shared/adapters/system/randomTokens.ts'
import { ulidIds } from '../../shared/adapters/system/ulidIds.ts'
import { getEscalation, postEscalation } from '../../shared/contract/escalations.ts'
import type { GatewayEvent } from '../../shared/http/gateway.ts'
import { createClient, problemIn } from '../fixtures/client.ts'
import { incident, incidentText } from '../fixtures/incident.ts'
import { startService } from '../fixtures/service.ts'
import { wallClock } from '../fixtures/wallClock.ts'

/** Gives a request an id of its own, to find its lines by. */
const called = (requestId: string) => (event: GatewayEvent) => ({
  ...event,
  requestContext: { ...event.requestContext, requestId },
})

const linesOf = (id: string): unknown[] =>
  readFileSync(inject('logFile'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(`"requestId":"${id}"`))
    .map((line) => JSON.parse(line))

test('a request that was answered is one line: the route as a pattern, the status, how long it took', async () => {
  const service = await startService()
  const reporter = service.asPerson('home-head')
  const { id } = await reporter.ask(postEscalation, { body: incident() })
  await reporter.send(getEscalation, { parameters: { id } }, called('answered'))
  expect(linesOf('answered')).toEqual([
    {
      level: 'info',
      code: 'requestCompleted',
      requestId: 'answered',
      route: 'GET /api/escalations/{id}',
      status: 200,
      milliseconds: expect.any(Number),
    },
  ])
})

test('a request that was refused is one line, with the code of its problem and nothing of what was sent', async () => {
  const service = await startService()
  const sent = { body: incident({ unit: 'library' }) }
  await service.asPerson('home-head').send(postEscalation, sent, called('refused'))
  expect(linesOf('refused')).toEqual([
    {
      level: 'info',
      code: 'requestRefused',
      requestId: 'refused',
      route: 'POST /api/escalations',
      problem: 'unitUnknown',
    },
  ])
})

test('a fault is one line that says where it happened, not what it said, and the answer says neither', async () => {
  const { store } = await startService()
  const fault = new TypeError(`Cannot write ${incidentText}\n    at +4749000055 (Marit Lillefjære)`)
  const clock = { now: () => wallClock('2026-04-08T10:00') }
  const escalations = createHandler({
    store: { ...store, commit: () => Promise.reject(fault) },
    clock,
    ids: ulidIds,
    publisher: createMemoryPublisher(),
    timers: createMemoryTimers(),
    newToken: randomTokens,
  })
  const reporter = createClient({ escalations }, { sub: 'x', email: 'home-head@havnes.example' })
  const answer = await reporter.send(postEscalation, { body: incident() }, called('failed'))
  expect(problemIn(answer)).toEqual({
    type: 'urn:vaktlinje:internal',
    status: 500,
    code: 'internal',
    title: 'Noe sviktet hos oss',
    detail: 'Prøv igjen. Haster det: bruk ringekortet eller ring lederen din.',
  })
  expect(linesOf('failed')).toEqual([
    {
      level: 'error',
      code: 'requestFailed',
      requestId: 'failed',
      route: 'POST /api/escalations',
      problem: 'internal',
      errorName: 'TypeError',
      stack: expect.arrayContaining([expect.stringContaining('logs.test.ts')]),
    },
  ])
  expect(JSON.stringify(linesOf('failed'))).not.toMatch(/4749000055|Lillefjære|Journal/)
})
