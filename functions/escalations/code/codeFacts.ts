import { readCodes } from '../../../shared/delivery/escalations/readCodes.ts'
import type { SendingFacts } from '../../../shared/delivery/escalations/sendingFacts.ts'
import type { Escalation, EscalationId } from '../../../shared/domain/escalation/escalation.ts'
import { isDrill } from '../../../shared/domain/watch/drillIncident.ts'
import { Problem } from '../../../shared/http/problem.ts'
import type { Store } from '../../../shared/ports.ts'

// More than an organisation logs while a code is good: a word recorded for any of them can be answered by it.
const newest = 50

/** The incidents that a code may have to do with though none of them waits any more. */
export const newestIncidents = async (store: Store): Promise<Escalation[]> => {
  const { items } = await store.listEscalations(undefined, newest)
  return items
}

/** The incident that a request names, if it names one; a rehearsal is none. */
export const namedIncident = async (store: Store, id: EscalationId | undefined): Promise<Escalation[]> => {
  const named = id === undefined ? undefined : await store.readEscalation(id)
  return named && !isDrill(named) ? [named] : []
}

/** All that a typed code is checked against, and all that it may decide; `others` are known of from elsewhere. */
export const readCodeFacts = async (
  store: Store,
  others: Promise<readonly (Escalation | undefined)[]>,
): Promise<SendingFacts> => {
  const [directory, queue, calendar, callOutPhones, codes, ledger, known] = await Promise.all([
    store.readDirectory(),
    store.readClearanceQueue(),
    store.readCalendar(),
    store.readCallOutPhones(),
    readCodes(store),
    store.readSmsLedger(),
    others,
  ])
  if (!directory) throw new Problem('noOrganisation')
  const read = await Promise.all(queue.waiting.map(({ id }) => store.readEscalation(id)))
  const escalations = new Map([...known, ...read].flatMap((one) => (one ? [[one.id, one] as const] : [])))
  return { directory, queue, calendar, callOutPhones, codes, ledger, escalations }
}
