import { expect, onTestFinished, test, vi } from 'vitest'
import { apiRoute } from '../../infra/local/gateway/apiRoute.ts'
import { createAuthorizer } from '../../infra/local/gateway/authorizer.ts'
import { createRouter } from '../../infra/local/gateway/router.ts'
import { startServer } from '../../infra/local/gateway/server.ts'
import { getStatus } from '../../shared/contract/status.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'

const running = async () => {
  const server = await startServer(0)
  onTestFinished(() => server.stop())
  return server
}

const authorizer = createAuthorizer({
  issuer: 'https://login.havnes.example',
  audience: 'vaktlinje',
  scope: 'vaktlinje',
  keys: () => Promise.reject(new Error('No token is looked at here.')),
})

const serving = async (handler: GatewayHandler): Promise<string> => {
  const server = await running()
  server.serve(
    createRouter([{ methods: ['GET'], path: getStatus.path, answer: apiRoute(getStatus, handler, authorizer) }]),
  )
  return `${server.origin}${getStatus.path}`
}

test('before it is ready the server answers, that it is not', async () => {
  const response = await fetch((await running()).origin)
  expect(response.status).toBe(503)
  expect(await response.text()).toBe('{"message":"Service Unavailable"}')
})

test('a function that throws is unavailable, and the log says where, never what', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => written.mockRestore())
  const response = await fetch(await serving(() => Promise.reject(new Error('Ola ringte fra +4749000001'))))
  expect(response.status).toBe(503)
  expect(await response.text()).toBe('{"message":"Service Unavailable"}')
  const [line = ''] = written.mock.calls.map(([text]) => String(text))
  expect(JSON.parse(line)).toMatchObject({ code: 'requestFailed', route: 'GET /api/status', errorName: 'Error' })
  expect(line).not.toContain('Ola')
})

test('what a function answers goes out as it is: status, headers, cookies and bytes', async () => {
  const body = Buffer.from([0, 255]).toString('base64')
  const answer = { statusCode: 201, headers: { 'x-own': 1 }, cookies: ['a=1', 'b=2'], body, isBase64Encoded: true }
  const response = await fetch(await serving(() => Promise.resolve(answer)))
  expect(response.status).toBe(201)
  expect(response.headers.get('x-own')).toBe('1')
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255]))
})

const tellingTime: GatewayHandler = (_event, context) =>
  Promise.resolve({ statusCode: 200, body: String(context.getRemainingTimeInMillis()) })

test('a function sees how long it has left of the 30 seconds of API Gateway', async () => {
  const left = Number(await (await fetch(await serving(tellingTime))).text())
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThanOrEqual(30_000)
})

test('two servers cannot have one port', async () => {
  const { origin } = await running()
  const { port } = new URL(origin)
  await expect(startServer(Number(port))).rejects.toThrow(`Port ${port} is in use`)
})
