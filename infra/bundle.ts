import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { routes } from '../shared/contract/routes.ts'
import { unroutedFunctions } from '../shared/contract/unrouted.ts'
import type { AnyFunction } from './constructs/capabilities.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface Bundle {
  bytes: number
  gzippedBytes: number
  /** What each source file weighs in it. */
  metafile: Metafile
}

// Some CommonJS inside (yaml) requires Node's own modules, and an ES module has no `require` of its own.
const banner = `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`

/**
 * Makes `index.mjs` in `folder`, which is emptied first, and beside it what is loaded only when it is needed. All that `entry` imports is
 * inside, the SDK too: it starts fast and does not change under us. No source map: it holds paths of the machine, so the same code would
 * be another asset elsewhere.
 */
export const bundle = async (entry: string, folder: string): Promise<Bundle> => {
  await rm(folder, { recursive: true, force: true })
  const { metafile } = await build({
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    // To read a file takes as long as the file is, also what is never run of it: half of the SDK is ways to sign in that Lambda has no use for.
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    banner: { js: banner },
    metafile: true,
    logLevel: 'warning',
  })
  const files = await readdir(folder)
  const codes = await Promise.all(files.map((file) => readFile(join(folder, file))))
  const code = Buffer.concat(codes)
  return { bytes: code.byteLength, gzippedBytes: gzipSync(code).byteLength, metafile }
}

/** The folder that Lambda gets for a function. */
export const bundledFolder = (name: AnyFunction): string => join(root, 'dist', 'functions', name)

/** Bundles every function. */
export const bundleFunctions = async (): Promise<Map<AnyFunction, Bundle>> => {
  const names = new Set<AnyFunction>([...routes.map((route) => route.function), ...unroutedFunctions])
  const bundling = [...names].map(
    async (name) => [name, await bundle(join(root, 'functions', name, 'index.ts'), bundledFolder(name))] as const,
  )
  return new Map(await Promise.all(bundling))
}

if (import.meta.main)
  for (const [name, { bytes, gzippedBytes }] of await bundleFunctions())
    process.stdout.write(`${name}: ${Math.ceil(bytes / 1024)} kB, ${Math.ceil(gzippedBytes / 1024)} kB gzipped\n`)
