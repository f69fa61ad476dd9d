import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const built = join(import.meta.dirname, '../../dist/web')

/** design.md section 9: what a phone must fetch before the page is there, script and style together. */
const budgetBytes = 150_000

const compressedBytes = (path: string): number => gzipSync(readFileSync(join(built, path)), { level: 9 }).length

const page = readFileSync(join(built, 'index.html'), 'utf8')
const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
const sizes = files.map((path) => ({ path, bytes: compressedBytes(path) }))
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)

for (const { path, bytes } of [...sizes, { path: 'first load', bytes: total }])
  process.stdout.write(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${path}\n`)
if (files.length === 0 || total > budgetBytes) {
  process.stdout.write(`The first load may be ${budgetBytes / 1000} kB, compressed.\n`)
  process.exitCode = 1
}
