import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { html, page, pageHeaders } from '../../../../../infra/local/login/html.ts'

test('text put into HTML stays text, HTML put into it stays HTML', () => {
  const parts = [html`<b>${'a'}</b>`, html`<i>${'<&>"'}</i>`]
  expect(html`<p>${`'"<script>&`}${parts}</p>`.html).toBe(
    '<p>&#39;&quot;&lt;script&gt;&amp;<b>a</b><i>&lt;&amp;&gt;&quot;</i></p>',
  )
})

test('the policy of a page allows exactly its own style', () => {
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(page('Tittel', html`<p>x</p>`)) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  expect(pageHeaders['content-security-policy']).toContain(`style-src 'sha256-${hash}'`)
  expect(style).toContain('font:')
})
