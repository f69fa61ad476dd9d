import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

const newestIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

const builtAt = (): number => statSync(join(root, 'dist/web/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0

const changedAt = (): number =>
  Math.max(
    newestIn(join(root, 'web')),
    newestIn(join(root, 'shared')),
    statSync(join(root, 'package-lock.json')).mtimeMs,
  )

// Builds the web app where it has changed since it was built last.
if (builtAt() < changedAt()) {
  // Whatever started us: the page that is served is the real one.
  process.env['NODE_ENV'] = 'production'
  await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' })
}
