import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const built = join(import.meta.dirname, '../../dist/web')

/** design.md section 9: what a phone must fetch before the page is there, script and style together. */
export const budgetBytes = 150_000

const compressedBytes = (path: string): number => gzipSync(readFileSync(join(built, path)), { level: 9 }).length

/** What the built page makes a phone fetch at once, compressed. */
export const firstLoad = (): { path: string; bytes: number }[] => {
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  return files.map((path) => ({ path, bytes: compressedBytes(path) }))
}
