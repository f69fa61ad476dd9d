import { connection } from '../offline/connection.ts'
import { card } from '../session/card.ts'
import { refuseCard } from '../session/putCardAway.ts'
import { bearerToken, endSession } from '../session/session.ts'
import { language } from '../texts/language.ts'
import { routeByCard } from './byCard.ts'
import type { Answer, RouteKey, Sent } from './contract.ts'
import { problemFrom, RequestProblem } from './requestProblem.ts'

interface Loose {
  parameters?: Record<string, string>
  query?: Record<string, string | undefined>
  body?: unknown
  idempotencyKey?: string
  ifMatch?: string
  accept?: string
}

const patienceMilliseconds = 20_000

/** Asks one route of the contract. Throws `RequestProblem`, and nothing else. */
export const ask = async <Key extends RouteKey>(key: Key, sent: Sent<Key>): Promise<Answer<Key>> =>
  (await responseTo(key, sent)).json()

/** The answer as it came: where its text is wanted, or the version in its header. Throws `RequestProblem`. */
export const responseTo = async <Key extends RouteKey>(key: Key, sent: Sent<Key>): Promise<Response> => {
  const response = await answered(key, sent)
  if (response.ok) return response
  const problem = await problemFrom(response)
  if (problem.code === 'unauthorized') endSession()
  if (problem.code === 'cardInvalid') refuseCard()
  throw problem
}

const answered = async (key: RouteKey, sent: Loose): Promise<Response> => {
  const { route, authorization } = asWho(key)
  const [method = '', path = ''] = route.split(' ')
  try {
    const response = await fetch(addressOf(path, sent), {
      method,
      headers: { ...authorization, ...headersOf(sent) },
      signal: AbortSignal.timeout(patienceMilliseconds),
      ...(sent.body === undefined ? {} : { body: isFile(sent.body) ? sent.body : JSON.stringify(sent.body) }),
    })
    connection.set('up')
    return response
  } catch {
    connection.set('down')
    throw new RequestProblem('unreachable')
  }
}

/** With what one asks, and where: a card has routes of its own. */
const asWho = (key: RouteKey): { route: RouteKey; authorization: Record<string, string> } => {
  const shown = card.get()
  const route = shown ? routeByCard(key) : key
  if (shown && route !== key) return { route, authorization: { authorization: `Capability ${shown.capability}` } }
  const token = bearerToken()
  return { route, authorization: token === undefined ? {} : { authorization: `Bearer ${token}` } }
}

/** What is sent as it stands: the organisation file. */
const isFile = (body: unknown): body is string => typeof body === 'string'

const addressOf = (path: string, { parameters = {}, query = {} }: Loose): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''))
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given)}`
}

/** What `If-Match` names: the version of what was read. */
export const versionOf = (response: Response): string => response.headers.get('etag') ?? ''

const headersOf = ({ body, idempotencyKey, ifMatch, accept }: Loose): Record<string, string> => ({
  'accept-language': language.get(),
  ...(accept === undefined ? {} : { accept }),
  ...(body === undefined ? {} : { 'content-type': isFile(body) ? 'application/yaml' : 'application/json' }),
  ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
})
