import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export interface PageFile {
  content: Buffer
  contentType: string
}

const builtPage = join(import.meta.dirname, '../../../dist/web')

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** The built web app by address, `/index.html` among them; empty when it has not been built. */
export const readPageFiles = (): Map<string, PageFile> => {
  const files = new Map<string, PageFile>()
  for (const file of filesIn(builtPage)) {
    const contentType = contentTypes[extname(file)] ?? 'application/octet-stream'
    files.set(`/${relative(builtPage, file).split(sep).join('/')}`, { content: readFileSync(file), contentType })
  }
  return files
}

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}
