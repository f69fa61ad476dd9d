import { readCodes } from '../../shared/delivery/escalations/readCodes.ts'
import type { SendingFacts } from '../../shared/delivery/escalations/sendingFacts.ts'
import type { Escalation, EscalationId } from '../../shared/domain/escalation/escalation.ts'
import { earlierAnswer, type Asked } from '../../shared/http/idempotency.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'

/** All that is known before anybody has been found to be allowed anything. */
export const readWave = async (
  { store, signIn }: { store: Store; signIn: SignIn },
  id: EscalationId,
  request: Asked,
) => {
  const { now, claims } = request
  const [
    { directory, ...actor },
    escalation,
    history,
    messages,
    queue,
    calendar,
    callOutPhones,
    codes,
    ledger,
    earlier,
  ] = await Promise.all([
    signIn(claims, now),
    store.readEscalation(id),
    store.readHistory(id),
    store.readMessagesAbout({ type: 'escalation', id }),
    store.readClearanceQueue(),
    store.readCalendar(),
    store.readCallOutPhones(),
    readCodes(store),
    store.readSmsLedger(),
    earlierAnswer(store, request),
  ])
  return { directory, actor, escalation, history, messages, queue, calendar, callOutPhones, codes, ledger, earlier }
}

/** The same with the other incidents that a command concerns. */
export type IncidentFacts = Awaited<ReturnType<typeof readWave>> & SendingFacts

/** The incidents that wait for clearance, by id. */
export const waitingIds = ({ queue }: Pick<SendingFacts, 'queue'>): EscalationId[] => queue.waiting.map(({ id }) => id)

/** An incident with others, by their ids. */
export const withOthers = async (
  store: Store,
  escalation: Escalation,
  ids: readonly EscalationId[],
): Promise<SendingFacts['escalations']> => {
  const others = new Set(ids)
  others.delete(escalation.id)
  const read = await Promise.all([...others].map((id) => store.readEscalation(id)))
  return new Map([escalation, ...read].flatMap((one) => (one ? [[one.id, one] as const] : [])))
}
