import type { IncomingMessage, ServerResponse } from 'node:http'
import { cacheControlOf, pageHeaders } from './pageHeaders.ts'
import { gatewayAnswers, send } from '../gateway/answers.ts'
import type { LocalRoute } from '../gateway/router.ts'
import { homeRoute } from '../homePage.ts'
import { clientId, scope } from '../login/accessToken.ts'
import { readPageFiles, type PageFile } from './pageFiles.ts'

/** What is not the page's, though it lies below its address. */
const elsewhere = ['/api/', '/oidc/', '/local/', '/assets/']

/** The web app, with the page itself at every address of a view; before it is built, a page that says what this is. */
export const pageRoutes = (origin: string, issuer: string): LocalRoute[] => {
  const files = readPageFiles()
  const page = files.get('/index.html')
  if (!page) return [homeRoute(origin)]
  const headers = pageHeaders(issuer)

  const sendFile = (request: IncomingMessage, response: ServerResponse, path: string, file: PageFile): void => {
    response.writeHead(200, {
      ...headers,
      'cache-control': cacheControlOf(path),
      'content-type': file.contentType,
      'content-length': file.content.length,
    })
    response.end(request.method === 'HEAD' ? undefined : file.content)
  }

  const answer: LocalRoute['answer'] = (request, response) => {
    // `//` is no address, but may be asked for.
    const path = URL.parse(request.url ?? '/', origin)?.pathname ?? '/'
    const file = files.get(path)
    if (file) return sendFile(request, response, path, file)
    if (elsewhere.some((start) => path.startsWith(start))) return send(response, gatewayAnswers.notFound)
    // Always under one name, since a login belongs to one.
    if (request.headers.host !== new URL(origin).host) {
      response.writeHead(302, { location: `${origin}${path}` }).end()
      return undefined
    }
    return sendFile(request, response, '/', page)
  }

  return [configurationRoute(issuer), { methods: ['GET', 'HEAD'], path: '/*', answer }]
}

/** How people sign in to this edition. */
const configurationRoute = (issuer: string): LocalRoute => ({
  methods: ['GET'],
  path: '/config.json',
  answer: (_request, response) =>
    send(response, {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
      body: JSON.stringify({ issuer, clientId, scope: `openid email ${scope}` }),
    }),
})
