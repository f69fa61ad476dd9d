import type { Codes } from '../../domain/codes/codes.ts'
import { Problem } from '../../http/problem.ts'
import type { Store } from '../../ports.ts'

/** What is kept about codes. They come with the first import: without them there is no organisation that could send any. */
export const readCodes = async (store: Store): Promise<Codes> => {
  const codes = await store.readCodes()
  if (!codes) throw new Problem('noOrganisation')
  return codes
}
