import type { IncomingMessage } from 'node:http'

/** The whole body, or undefined when it is longer than `limit` bytes; the rest is then read and thrown away. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(part)
    length += bytes.length
    if (length > limit) {
      request.resume()
      return undefined
    }
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}
