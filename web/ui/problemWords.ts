import type { RequestProblem } from '../client/requestProblem.ts'
import type { Texts } from '../texts/nb.ts'

interface Words {
  title: string
  detail: string
}

interface Catalogue {
  page: Texts['problems']
  shared: Texts['shared']['problems']
}

/** The words for a problem: by its code in the reader's language, else what the server said, else that something failed. */
export const wordsOf = ({ code, said }: RequestProblem, { page, shared }: Catalogue): Words => {
  if (code === 'unreachable') return page.unreachable
  const known: Record<string, Words> = shared
  if (Object.hasOwn(known, code)) return known[code] ?? shared.internal
  return said.title === undefined || said.detail === undefined
    ? shared.internal
    : { title: said.title, detail: said.detail }
}
