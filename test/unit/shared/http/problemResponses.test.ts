import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lambdaContext } from '../../../../infra/local/gateway/lambdaContext.ts'
import { getStatus } from '../../../../shared/contract/status.ts'
import { endpoint } from '../../../../shared/http/endpoint.ts'
import type { GatewayEvent } from '../../../../shared/http/gateway.ts'
import { httpFunction } from '../../../../shared/http/httpFunction.ts'
import { Problem } from '../../../../shared/http/problem.ts'
import { DirectoryTooLargeError, StoreBusyError } from '../../../../shared/ports.ts'
import { gatewayEvent } from '../../../fixtures/gatewayEvent.ts'

let logged: string[]

beforeEach(() => {
  logged = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    logged.push(String(text))
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** What a function answers whose handler throws that. */
const answerTo = async (fault: unknown, change: Partial<GatewayEvent> = {}) => {
  const handler = httpFunction([endpoint(getStatus, () => Promise.reject(fault))], { now: () => '' })
  const {
    statusCode,
    headers,
    body = '',
  } = await handler({ ...gatewayEvent(getStatus, undefined), ...change }, lambdaContext('status', 'request'))
  return { status: statusCode, headers, body: JSON.parse(body) }
}

describe('a problem', () => {
  test('is answered with its status, its code and its words, and logged by its code', async () => {
    const { status, headers, body } = await answerTo(
      new Problem('unitUnknown', { errors: [{ pointer: '/unit', detail: 'x' }] }),
    )
    expect(status).toBe(422)
    expect(headers).toEqual({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
    expect(body).toEqual({
      type: 'urn:vaktlinje:unitUnknown',
      status: 422,
      code: 'unitUnknown',
      title: 'Enheten finnes ikke',
      detail: 'Bruk en enhet som står i organisasjonsfilen.',
      errors: [{ pointer: '/unit', detail: 'x' }],
    })
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      {
        level: 'info',
        code: 'requestRefused',
        requestId: 'test-request',
        route: 'GET /api/status',
        problem: 'unitUnknown',
      },
    ])
  })

  test('is answered in English to who asks for it', async () => {
    const headers = { 'accept-language': 'en-GB,en;q=0.9' }
    expect((await answerTo(new Problem('notFound'), { headers })).body).toMatchObject({ title: 'Not found' })
  })

  test('that passes says when to try again', async () => {
    const { status, headers, body } = await answerTo(new StoreBusyError('contended'))
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'busy' })
    expect(headers).toMatchObject({ 'retry-after': '1' })
    expect(body).not.toHaveProperty('retryAfter')
  })

  test('of the store that lasts is the sender’s to mend', async () => {
    const { status, body } = await answerTo(new DirectoryTooLargeError('Compressed it is 400000 bytes'))
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'directoryTooLarge' })
    expect(JSON.stringify(body)).not.toContain('400000')
  })

  test('is what a route that is not ours is', async () => {
    const handler = httpFunction([], { now: () => '' })
    const answer = await handler(gatewayEvent(getStatus, undefined), lambdaContext('status', 'request'))
    expect(answer.statusCode).toBe(404)
  })
})

describe('a fault', () => {
  const said = 'Cannot reach 49000001 for Navn home-head'

  test.each([
    ['an error', new TypeError(said), 'TypeError'],
    ['a text', said, 'string'],
    ['an object', { said }, 'object'],
    ['nothing', undefined, 'undefined'],
  ])(
    'that is %s is answered 500, without a word of it, and logged without its message',
    async (_, fault, errorName) => {
      const { status, body } = await answerTo(fault)
      expect(status).toBe(500)
      expect(Object.keys(body).toSorted()).toEqual(['code', 'detail', 'status', 'title', 'type'])
      expect(body.code).toBe('internal')
      expect(logged).toHaveLength(1)
      expect(JSON.parse(logged[0]!)).toMatchObject({ level: 'error', code: 'requestFailed', errorName })
      expect(`${JSON.stringify(body)}${logged.join('')}`).not.toContain(said)
    },
  )
})
