import { expect, test } from 'vitest'
import { problemFrom } from '../../../web/client/requestProblem.ts'

test.each([
  [401, 'Unauthorized', 'unauthorized'],
  [413, 'Request Entity Too Large', 'bodyTooLarge'],
  [429, 'Too Many Requests', 'tooManyRequests'],
  [503, 'Service Unavailable', 'busy'],
])('what API Gateway answers by itself with %i is a problem the page has words for', async (status, message, code) => {
  const body = JSON.stringify({ message })
  expect(await problemFrom(new Response(body, { status }))).toMatchObject({ code })
})

test('what we say goes before what the status would mean', async () => {
  const body = JSON.stringify({ code: 'tooManyReports', title: 'Svært mange', detail: 'Ring' })
  expect(await problemFrom(new Response(body, { status: 429 }))).toMatchObject({ code: 'tooManyReports' })
})
