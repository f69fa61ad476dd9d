import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { asking, sharedEdition, tokenFor } from './support/edition.ts'
import { readJson } from './support/json.ts'
import { people } from './support/people.ts'
import { rawRequest } from './support/rawRequest.ts'

const edition = sharedEdition()

const at = (path: string) => `${edition().origin}${path}`

const notFound = { status: 404, body: '{"message":"Not Found"}' }

test.for([
  ['GET', '/api/nothing'],
  ['GET', '/api/status/'],
  ['HEAD', '/api/status'],
  ['OPTIONS', '/api/status'],
  ['POST', '/api/status'],
  ['PATCH', '/api/organization'],
] as const)('%s %s is no route, and not found', async ([method, path]) => {
  const { body, ...answer } = await rawRequest(at(path), { method })
  expect(answer).toMatchObject({ status: notFound.status })
  expect(body).toBe(method === 'HEAD' ? '' : notFound.body)
})

test('no answer opens the API to pages of other origins', async () => {
  const headers = { origin: 'https://havnes.example', 'access-control-request-method': 'GET' }
  const answers = await Promise.all([
    rawRequest(at('/api/status'), { headers }),
    rawRequest(at('/api/status'), { headers, method: 'OPTIONS' }),
  ])
  for (const answer of answers) expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
})

test('a path that cannot be decoded is a bad request', async () => {
  const answer = await rawRequest(at('/api/escalations/%E0%A4%A'), {})
  expect(answer).toMatchObject({ status: 400, body: '{"message":"Bad Request"}' })
})

test('headers above 10,240 bytes are too large', async () => {
  const answer = await rawRequest(at('/api/status'), { headers: { 'x-large': 'x'.repeat(10_240) } })
  expect(answer).toMatchObject({ status: 431, body: '{"message":"Request Header Fields Too Large"}' })
})

test('headers below 10,240 bytes are taken', async () => {
  const answer = await rawRequest(at('/api/status'), { headers: { 'x-large': 'x'.repeat(10_000) } })
  expect(answer.status).toBe(200)
})

test.for(['with its length told', 'in pieces'])('a body above 10 MB %s is too large', async (how) => {
  const token = await tokenFor(edition(), people.itLead)
  const body = Buffer.alloc(10 * 1024 * 1024 + 1, ' ')
  const [name, value] = how === 'in pieces' ? ['transfer-encoding', 'chunked'] : ['content-length', `${body.length}`]
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', [name]: value }
  const answer = await rawRequest(at('/api/organization/check'), { method: 'POST', headers, body })
  expect(answer).toMatchObject({ status: 413, body: '{"message":"Request Entity Too Large"}' })
})

test('a body as API Gateway encodes it reaches the function whole: YAML with letters beyond ASCII', async () => {
  const token = await tokenFor(edition(), people.itLead)
  const read = await fetch(at('/api/organization'), {
    headers: { authorization: `Bearer ${token}`, accept: 'text/yaml' },
  })
  const checked = await fetch(at('/api/organization/check'), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/yaml' },
    body: await read.text(),
  })
  expect(checked.status).toBe(200)
  const nothing = { added: [], removed: [], changed: [] }
  expect(await checked.json()).toMatchObject({ differences: { settings: [], units: nothing, people: nothing } })
})

test('parameters of path and query reach the function', async () => {
  const token = await tokenFor(edition(), people.itSuperior)
  const guidance = await asking(edition(), '/api/guidance?criterion=notCritical', token)
  expect(await guidance.json()).toMatchObject({ route: 'ticket' })
  expect((await asking(edition(), '/api/escalations/nothing', token)).status).toBe(404)
})

/** Asks again where a busy machine let something time out: with the same key it is the same request. */
const posting = async (path: string, token: string, body: object, key = 'once'): Promise<Response> => {
  const answer = await fetch(at(path), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
  return answer.status < 500 ? answer : posting(path, token, body, key)
}

test('an incident that is logged can be read again; of 50 decisions on it at once one counts', async () => {
  const token = await tokenFor(edition(), people.itSuperior)
  const body = { criterion: 'productionStop', summary: 'Alt er nede.', unit: 'finance', callbackPhone: '+4749000006' }
  const logged = await posting('/api/escalations', token, body)
  expect(logged.status).toBe(201)
  const { id } = await readJson(logged, z.object({ id: z.string() }))
  const read = async () => (await asking(edition(), `/api/escalations/${id}`, token)).json()
  expect(await read()).toMatchObject({ id, state: 'logged' })
  const word = { decision: 'cleared', reason: 'Kritisk for liv og helse' }
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, number) => posting(`/api/escalations/${id}/decision`, token, word, `key-${number}`)),
  )
  const answered = (status: number) => answers.filter((answer) => answer.status === status).length
  expect([answered(200), answered(409)]).toEqual([1, 49])
  const { history } = z.parse(z.object({ history: z.array(z.object({ type: z.string() })) }), await read())
  expect(history.filter(({ type }) => type === 'cleared')).toHaveLength(1)
})

test('every answer of the API bears the id its log line has', async () => {
  const id = (await asking(edition(), '/api/status')).headers.get('apigw-requestid')
  expect(edition().command.output()).toContain(`"requestId":"${id}"`)
})
