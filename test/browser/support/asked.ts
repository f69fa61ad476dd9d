import type { PersonName } from './people.ts'
import { tokenOf } from './visitor.ts'

interface Answered {
  status: number
  etag: string
  body: { id: string; personId: string; [name: string]: unknown }
}

/** Asks the API for somebody, as from a phone of theirs that no test looks at. */
export const asked = async (
  origin: string,
  name: PersonName,
  [method, path]: [method: string, path: string],
  { body, ifMatch }: { body?: object; ifMatch?: string } = {},
): Promise<Answered> => {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(origin, name)}`,
      'content-type': 'application/json',
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer: Answered['body'] = await response.json()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
  return { status: response.status, etag: response.headers.get('etag') ?? '', body: answer }
}
