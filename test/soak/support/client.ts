import * as z from 'zod/mini'

const longestMilliseconds = 10_000

const token = z.object({ token: z.string() })
const clock = z.object({ now: z.string() })
const found = z.looseObject({ id: z.optional(z.string()), state: z.optional(z.string()) })
const mailbox = z.object({ items: z.array(z.object({ links: z.array(z.string()) })) })

export interface Asking {
  method?: 'POST' | 'PUT' | 'DELETE'
  token?: string
  body?: unknown
  headers?: Record<string, string>
}

/** `answered`: what came back with success; `refused`: another status; `silent`: nobody answered. */
export type Answered =
  | { how: 'answered'; body: z.output<typeof found>; etag: string }
  | { how: 'refused'; status: number }
  | { how: 'silent' }

const parsed = (text: string): z.output<typeof found> => (text === '' ? {} : z.parse(found, JSON.parse(text)))

/** Asks one edition, and never throws. */
export const ask = async (origin: string, path: string, asking: Asking = {}): Promise<Answered> => {
  try {
    const answer = await fetch(`${origin}${path}`, {
      method: asking.method ?? 'GET',
      headers: {
        ...(asking.token === undefined ? {} : { authorization: `Bearer ${asking.token}` }),
        ...(asking.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...asking.headers,
      },
      ...(asking.body === undefined ? {} : { body: JSON.stringify(asking.body) }),
      signal: AbortSignal.timeout(longestMilliseconds),
    })
    const text = await answer.text()
    if (!answer.ok) return { how: 'refused', status: answer.status }
    return { how: 'answered', body: parsed(text), etag: answer.headers.get('etag') ?? '' }
  } catch {
    return { how: 'silent' }
  }
}

const read = async <Shape extends z.ZodMiniType>(url: string, shape: Shape, init: RequestInit = {}) =>
  z.parse(shape, await (await fetch(url, init)).json())

export const tokenOf = async (origin: string, email: string): Promise<string> =>
  (await read(`${origin}/local/token?email=${email}`, token)).token

export const timeIn = async (origin: string): Promise<string> => (await read(`${origin}/local/clock`, clock)).now

/** Lets time pass in one go. */
export const passTime = async (origin: string, to: string): Promise<string> =>
  (await read(`${origin}/local/clock`, clock, { method: 'POST', body: JSON.stringify({ to }) })).now

/** The links in what somebody was sent. */
export const linksTo = async (origin: string, email: string): Promise<string[]> =>
  (await read(`${origin}/local/mailbox?to=${email}`, mailbox)).items.flatMap(({ links }) => links)
