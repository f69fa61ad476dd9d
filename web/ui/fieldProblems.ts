import type { RequestProblem } from '../client/requestProblem.ts'
import type { Texts } from '../texts/nb.ts'

interface Words {
  shared: Texts['shared']['problems']
  /** Where all that is known is that a field is wrong. */
  invalid: string
}

/** What the server found wrong, by the field it points at, in the reader's words. */
export const fieldProblems = (
  problem: RequestProblem | undefined,
  { shared, invalid }: Words,
): Partial<Record<string, string>> => {
  const known: Partial<Record<string, { detail: string }>> = shared
  const wordsFor = (code: string): string => (code === 'validation' ? invalid : (known[code]?.detail ?? invalid))
  const errors = problem?.said.errors ?? []
  return Object.fromEntries(
    errors.map(({ pointer, code }) => [pointer.split('/')[1] ?? '', wordsFor(code ?? problem?.code ?? 'validation')]),
  )
}
