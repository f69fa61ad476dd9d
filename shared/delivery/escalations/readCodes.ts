import { newCodeKey } from '../../adapters/system/codeMac.ts'
import { newCodes, type Codes } from '../../domain/codes/codes.ts'
import type { Store } from '../../ports.ts'

/** What is kept about codes; the first who asks makes the key, and of two at once both use the one that was kept. */
export const readCodes = async (store: Store): Promise<Codes> => {
  const kept = await store.readCodes()
  if (kept) return kept
  const codes = newCodes(newCodeKey())
  const outcome = await store.commit([{ kind: 'codes', codes, expected: 0 }])
  return outcome.committed ? codes : readCodes(store)
}
