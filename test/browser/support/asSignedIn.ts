import type { Page } from 'playwright-core'

interface Asked {
  body?: unknown
  headers?: Record<string, string>
}

/** Asks the API as whoever is signed in on the page, without the page knowing of it. */
export const asSignedIn = (page: Page, method: string, path: string, { body, headers }: Asked = {}) =>
  page.evaluate(
    async ([verb, address, content, more]) => {
      const { token } = JSON.parse(sessionStorage.getItem('vaktlinje.session') ?? '{}')
      const response = await fetch(address, {
        method: verb,
        headers: {
          authorization: `Bearer ${token}`,
          ...(content === undefined ? {} : { 'content-type': 'application/json' }),
          ...more,
        },
        ...(content === undefined ? {} : { body: content }),
      })
      return { status: response.status, etag: response.headers.get('etag') ?? '', body: await response.json() }
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body), headers ?? {}] as const,
  )
