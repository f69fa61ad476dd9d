import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** Text that is HTML already. */
export interface Html {
  html: string
}

type Part = string | Html | Html[]

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const htmlOf = (part: Part): string => {
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character)
  return Array.isArray(part) ? part.map((each) => each.html).join('') : part.html
}

/** HTML with every text put in escaped. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: String.raw({ raw: strings }, ...parts.map(htmlOf)),
})

const style = `
  body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
  ul { list-style: none; padding: 0; margin: 0; }
  button, input { font: inherit; padding: .5rem .75rem; border: 1px solid #6b6b6b; border-radius: .25rem; background: #fff; color: inherit; }
  li button { width: 100%; text-align: left; margin-bottom: .25rem; cursor: pointer; }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
  li span { display: block; color: #4a4a4a; font-size: .9375rem; }
  button:hover { background: #f0f4fa; } :focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }`

// Whole and in one piece: the policy below allows exactly these bytes.
const styleElement: Html = { html: `<style>${style}</style>` }

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every page here: nothing foreign in it, no script, in no frame, kept nowhere. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const

/** A whole page in bokmål. */
export const page = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`.html

export const sendPage = (response: ServerResponse, status: number, title: string, body: Html): void => {
  response.writeHead(status, pageHeaders).end(page(title, body))
}
