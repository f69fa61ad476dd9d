import { cacheControlOf } from '../local/page/pageHeaders.ts'
import type { PageFile } from '../local/page/pageFiles.ts'

/** A file as people get it. */
export interface Upload {
  key: string
  body: Buffer | string
  contentType: string
  cacheControl: string
}

/** Later ones name earlier ones: whoever opens the page meanwhile finds all that it asks for. */
const turns = [/^\/assets\//, /^\/(?!index\.html$|service-worker\.js$)/, /^\/index\.html$/, /^\/service-worker\.js$/]

const turnOf = (path: string): number => turns.findIndex((turn) => turn.test(path))

/**
 * The built page and how it signs people in, in the order in which it must be uploaded. Files of earlier versions stay: pages that are
 * open still ask for them.
 */
export const uploadsOf = (files: ReadonlyMap<string, PageFile>, settings: string): Upload[] => {
  const all = new Map<string, PageFile>([
    ...files,
    ['/config.json', { content: Buffer.from(settings), contentType: 'application/json' }],
  ])
  return [...all]
    .toSorted(([first], [second]) => turnOf(first) - turnOf(second))
    .map(([path, { content, contentType }]) => ({
      key: path.slice(1),
      body: content,
      contentType,
      cacheControl: cacheControlOf(path),
    }))
}
