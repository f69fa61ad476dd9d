import type { postEscalation } from '../../shared/contract/escalations.ts'
import { logEscalation, type Logged } from '../../shared/domain/escalation/logEscalation.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { earlierAnswer, rememberedAnswer } from '../../shared/http/idempotency.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Change, Ids, Store } from '../../shared/ports.ts'
import { shownEscalation } from '../../shared/presentation/escalation.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import { incidentReport } from './incidentReport.ts'

interface Needs {
  store: Store
  ids: Ids
  signIn: SignIn
}

type Logging = Request<typeof postEscalation>

// Somebody else may log, or the same request arrive again, between our reading and our writing. Every loser learns who won.
const attempts = 20

/** Logs a critical incident: one wave of reads, one decision, one transaction. */
export const createEscalation =
  (needs: Needs) =>
  async (request: Logging): Promise<Answer<typeof postEscalation>> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const answer = await logOnce(needs, request)
      if (answer) return answer
    }
    throw new Problem('busy', { retryAfter: 1 })
  }

/** Undefined when what was decided on had changed before it could be written. */
const logOnce = async (
  { store, ids, signIn }: Needs,
  request: Logging,
): Promise<Answer<typeof postEscalation> | undefined> => {
  const { now, claims, language } = request
  const [{ directory, caller }, calendar, queue, earlier] = await Promise.all([
    signIn(claims, now),
    store.readCalendar(),
    store.readClearanceQueue(),
    earlierAnswer(store, request),
  ])
  requireAny(caller, 'manager')
  if (earlier) return { replayed: earlier.body }
  const showing = { directory, calendar, at: now, callerId: caller.person.id, texts: textsIn(language) }
  const report = incidentReport(request, caller, showing)
  const logged = logEscalation({ directory, calendar, queue }, { id: ids.next(now), reporter: caller, report }, now)
  const body = shownEscalation(logged.escalation, [logged.event], showing)
  const outcome = await store.commit([...loggedChanges(logged), ...rememberedAnswer(request, body)])
  return outcome.committed ? { body } : undefined
}

const loggedChanges = ({ escalation, event, messages, queue }: Logged): Change[] => [
  { kind: 'escalation', escalation, expected: 0 },
  { kind: 'history', escalationId: escalation.id, event },
  ...messages.map((message): Change => ({ kind: 'message', message, expected: 0 })),
  ...(queue === undefined ? [] : [{ kind: 'clearanceQueue', queue, expected: queue.version - 1 } satisfies Change]),
]
