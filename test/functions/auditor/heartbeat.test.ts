import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createContainer, type Container } from '../../../functions/auditor/container.ts'
import { createHandler } from '../../../functions/auditor/handler.ts'
import { createHeartbeat } from '../../../functions/auditor/heartbeat.ts'
import { createMemoryStore } from '../../../shared/adapters/memory/memoryStore.ts'
import type { AuditorEvent } from '../../../shared/contract/unrouted.ts'
import { collectLogs } from '../../unit/shared/delivery/office.ts'

/** An address of this machine, outside of the auditor. */
const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/ping/one-deployment`
}

/** The auditor as it is deployed with that address, on a store of its own. */
const auditorWith = (url: string, more: Partial<Container> = {}) => {
  const container = createContainer({
    TABLE_NAME: 'any',
    TOPIC_PREFIX: 'any-',
    SCHEDULE_GROUP: 'any',
    DELIVER_ARN: 'any',
    SCHEDULER_ROLE_ARN: 'any',
    DEAD_LETTER_ARN: 'any',
    HEARTBEAT_URL: url,
  })
  const auditor = createHandler({ ...container, store: createMemoryStore(), ...more })
  return (task: AuditorEvent['task']) => auditor({ task }, { getRemainingTimeInMillis: () => 55_000 })
}

/** Counts what arrives there. */
const startListening = async () => {
  const heard: string[] = []
  const url = await listen(({ method, url: path }, response) => {
    heard.push(`${method} ${path}`)
    response.end('OK')
  })
  return { heard, url }
}

test('while all is well the outside hears of it each minute', async () => {
  const { heard, url } = await startListening()
  const audit = auditorWith(url)
  await audit('mend')
  await audit('mend')
  expect(heard).toEqual(['GET /ping/one-deployment', 'GET /ping/one-deployment'])
})

test('what is done each hour or day is no sign of life: it would hide that the minutes are missing', async () => {
  const { heard, url } = await startListening()
  await auditorWith(url)('reconcile')
  expect(heard).toEqual([])
})

test('when something failed, the outside hears nothing', async () => {
  const { heard, url } = await startListening()
  const broken = { ...createMemoryStore(), readCalendar: () => Promise.reject(new Error('503')) }
  await expect(auditorWith(url, { store: broken })('mend')).rejects.toThrow('Not all of mend could be done.')
  expect(heard).toEqual([])
})

test.each<[string, RequestListener]>([
  ['refuses', (_, response) => response.writeHead(503).end()],
  ['hangs up', ({ socket }) => socket.destroy()],
  ['sends elsewhere', (_, response) => response.writeHead(302, { location: '/elsewhere' }).end()],
])('an address that %s fails nothing, and is logged', async (_, listener) => {
  const lines = collectLogs()
  await auditorWith(await listen(listener))('mend')
  expect(lines.map(({ code }) => code)).toContain('heartbeatFailed')
})

test('an address that never answers is not waited for', async () => {
  const lines = collectLogs()
  const url = await listen(() => undefined)
  await auditorWith(url, { heartbeat: createHeartbeat(url, 50) })('mend')
  expect(lines.find(({ code }) => code === 'heartbeatFailed')).toMatchObject({ errorName: 'TimeoutError' })
})
