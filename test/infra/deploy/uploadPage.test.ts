import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { uploadPage } from '../../../infra/deploy/uploadPage.ts'
import { uploadsOf } from '../../../infra/deploy/uploads.ts'

const file = (content: string, contentType = 'text/javascript; charset=utf-8') => ({
  content: Buffer.from(content),
  contentType,
})

const built = new Map([
  ['/service-worker.js', file('worker')],
  ['/index.html', file('page', 'text/html; charset=utf-8')],
  ['/icon.svg', file('icon', 'image/svg+xml')],
  ['/assets/page-B3xk29.js', file('script')],
])

const settings = '{"issuer":"https://login.havnes.example"}'

describe('what is uploaded', () => {
  const uploads = uploadsOf(built, settings)

  test('comes before whatever names it', () => {
    expect(uploads.map(({ key }) => key)).toEqual([
      'assets/page-B3xk29.js',
      'icon.svg',
      'config.json',
      'index.html',
      'service-worker.js',
    ])
  })

  test('is kept for ever where its name has its hash, and asked for anew otherwise', () => {
    expect(uploads.map(({ cacheControl }) => cacheControl)).toEqual([
      'public, max-age=31536000, immutable',
      'no-cache',
      'no-cache',
      'no-cache',
      'no-cache',
    ])
  })
})

describe('the upload', () => {
  let server: Server
  let put: { path: string | undefined; headers: IncomingHttpHeaders }[]
  let endpoint: string

  beforeEach(async () => {
    put = []
    server = createServer((request, response) => {
      put.push({ path: request.url, headers: request.headers })
      request.resume().on('end', () => response.end())
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const address = server.address()
    endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  })

  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  test('puts each file under its address, with how long it may be kept and what it is', async () => {
    const client = new S3Client({
      endpoint,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
    await uploadPage(client, 'the-page', uploadsOf(built, settings))
    expect(put.map(({ path }) => path?.split('?')[0])).toEqual([
      '/the-page/assets/page-B3xk29.js',
      '/the-page/icon.svg',
      '/the-page/config.json',
      '/the-page/index.html',
      '/the-page/service-worker.js',
    ])
    expect(put[2]?.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-cache' })
    expect(put[0]?.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' })
  })
})
