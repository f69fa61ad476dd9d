import type { Route } from '../contract/route.ts'
import type { GatewayEvent } from './gateway.ts'
import { Problem } from './problem.ts'

const formats = {
  json: { types: ['application/json'], bytes: 256_000 },
  organizationFile: {
    types: ['application/json', 'application/yaml', 'application/x-yaml', 'text/yaml', 'text/plain'],
    bytes: 5_000_000,
  },
} as const

/** The body as its route wants it: parsed JSON, the text of an organisation file, or nothing. Throws what is wrong with it. */
export const requestBody = (route: Route, event: GatewayEvent): unknown => {
  if (route.bodyFormat === 'none') return {}
  const text = bodyText(event)
  if (text === '') throw new Problem('bodyMissing')
  const { types, bytes } = formats[route.bodyFormat]
  if (Buffer.byteLength(text) > bytes) throw new Problem('bodyTooLarge')
  const type = (event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (!types.some((known) => known === type)) throw new Problem('wrongContentType')
  return route.bodyFormat === 'json' ? parseJson(text) : text
}

const bodyText = ({ body, isBase64Encoded }: GatewayEvent): string =>
  isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '')

const escapedHalf = /\\ud[89a-f]/i

const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value)

// Half a character is escaped JSON, though no text: the store would refuse it, and so the whole report. Only where one may be is each
// value looked at: that recurses, and reads nothing that is nested deep.
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.toWellFormed(), escapedHalf.test(text) ? wellFormed : undefined)
  } catch {
    throw new Problem('notJson')
  }
}
