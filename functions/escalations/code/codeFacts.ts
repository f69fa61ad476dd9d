import { readCodes } from '../../../shared/delivery/escalations/readCodes.ts'
import type { SendingFacts } from '../../../shared/delivery/escalations/sendingFacts.ts'
import { Problem } from '../../../shared/http/problem.ts'
import type { Store } from '../../../shared/ports.ts'

/** All that a typed code is checked against, and all that it may decide. */
export const readCodeFacts = async (store: Store): Promise<SendingFacts> => {
  const [directory, queue, calendar, callOutPhones, codes, ledger] = await Promise.all([
    store.readDirectory(),
    store.readClearanceQueue(),
    store.readCalendar(),
    store.readCallOutPhones(),
    readCodes(store),
    store.readSmsLedger(),
  ])
  if (!directory) throw new Problem('noOrganisation')
  // Also those whose clocks are over: a word that was recorded for them may wait for its confirmation.
  const ids = new Set([...queue.waiting.map(({ id }) => id), ...queue.clocks.map(({ escalation }) => escalation)])
  const read = await Promise.all([...ids].map((id) => store.readEscalation(id)))
  const escalations = new Map(read.flatMap((one) => (one ? [[one.id, one] as const] : [])))
  return { directory, queue, calendar, callOutPhones, codes, ledger, escalations }
}
