import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** A request with headers, or to a path, fetch would not send. */
export const rawRequest = async (
  url: string,
  {
    headers = {},
    method = 'GET',
    body,
    path,
  }: { headers?: Record<string, string>; method?: string; body?: Buffer; path?: string },
): Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }> => {
  const sent = request(url, { headers, method, ...(path !== undefined && { path }) })
  sent.end(body)
  const [response]: IncomingMessage[] = await once(sent, 'response')
  if (!response) throw new Error('No response came.')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}
