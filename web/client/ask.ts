import { connection } from '../offline/connection.ts'
import { card } from '../session/card.ts'
import { forgetPerson } from '../session/forgetPerson.ts'
import { refuseCard } from '../session/putCardAway.ts'
import { reader } from '../session/reader.ts'
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
export const ask = async <Key extends RouteKey>(key: Key, sent: Sent<Key>): Promise<Answer<Key>> => {
  const response = await responseTo(key, sent)
  try {
    return await response.json()
  } catch {
    // Cut off, or the page of a network that wants its own sign-in first: it was not the service that answered.
    throw unanswered()
  }
}

/** The answer as it came: where its text is wanted, or the version in its header. Throws `RequestProblem`. */
export const responseTo = async <Key extends RouteKey>(key: Key, sent: Sent<Key>): Promise<Response> => {
  const asking = reader()
  const response = await answered(key, sent)
  if (response.ok) return response
  const problem = await problemFrom(response)
  // Who has come since has not been refused.
  if (reader() === asking) revocations[problem.code]?.()
  throw problem
}

/** What no longer holds once the server has said so. A 403 that is not our own, from a proxy on the way, takes nothing from anybody. */
const revocations: Partial<Record<string, () => void>> = {
  unauthorized: endSession,
  cardInvalid: refuseCard,
  notInOrganisation: forgetPerson,
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
    throw unanswered()
  }
}

const unanswered = (): RequestProblem => {
  connection.set('down')
  return new RequestProblem('unreachable')
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
