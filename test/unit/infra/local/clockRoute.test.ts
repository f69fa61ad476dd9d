import { expect, onTestFinished, test } from 'vitest'
import { createMovableClock } from '../../../../infra/local/aws/time/movableClock.ts'
import { clockRoutes } from '../../../../infra/local/clockRoute.ts'
import { createRouter } from '../../../../infra/local/gateway/router.ts'
import { startServer } from '../../../../infra/local/gateway/server.ts'

const served = async () => {
  const clock = createMovableClock({ now: () => '2026-04-08T10:00:00.000Z' })
  const server = await startServer(0)
  onTestFinished(() => server.stop())
  const jumps: string[] = []
  const advanceTo = async (target: string) => {
    jumps.push(`${clock.now()} to ${target}`)
    await new Promise((resolve) => setImmediate(resolve))
    clock.moveTo(target)
  }
  server.serve(createRouter(clockRoutes({ clock, timeZone: 'Europe/Oslo', advanceTo })))
  const post = async (body: string) => {
    const answer = await fetch(`${server.origin}/local/clock`, { method: 'POST', body })
    return { status: answer.status, body: await answer.json() }
  }
  return { origin: server.origin, clock, jumps, post }
}

test('it tells the time', async () => {
  const { origin } = await served()
  const answer = await fetch(`${origin}/local/clock`)
  expect(await answer.json()).toEqual({ now: '2026-04-08T10:00:00.000Z' })
})

test.each([
  ['2026-04-08T13:00', '2026-04-08T11:00:00.000Z'],
  ['2026-12-08T13:00', '2026-12-08T12:00:00.000Z'],
  ['2026-04-08T13:00:00Z', '2026-04-08T13:00:00.000Z'],
])('it goes to %s on the wall clock of the organisation', async (to, now) => {
  const { post } = await served()
  expect(await post(JSON.stringify({ to }))).toEqual({ status: 200, body: { now } })
})

test('it never goes back', async () => {
  const { post, clock } = await served()
  expect((await post('{"to":"2026-04-08T11:59"}')).status).toBe(409)
  expect(clock.now()).toBe('2026-04-08T10:00:00.000Z')
})

test.each([
  '',
  '{}',
  '{"to":5}',
  '{"to":"soon"}',
  '{"to":"2027-03-28T02:30"}',
  '{"to":"2026-10-25T02:30"}',
  'x'.repeat(2000),
])('%j is no time to go to', async (body) => {
  const { post } = await served()
  expect((await post(body)).status).toBe(400)
})

test('two jumps at once happen one after the other', async () => {
  const { post, jumps } = await served()
  await Promise.all([post('{"to":"2026-04-08T13:00"}'), post('{"to":"2026-04-08T13:00"}')])
  expect(jumps).toEqual([
    '2026-04-08T10:00:00.000Z to 2026-04-08T11:00:00.000Z',
    '2026-04-08T11:00:00.000Z to 2026-04-08T11:00:00.000Z',
  ])
})
