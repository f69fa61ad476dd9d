import { readFileSync, writeFileSync } from 'node:fs'
import { openapiDocument } from './openapi.ts'
import { routes } from './routes.ts'

const root = new URL('../../', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
writeFileSync(
  new URL('docs/openapi.json', root),
  `${JSON.stringify(openapiDocument(routes, String(version)), null, 2)}\n`,
)
