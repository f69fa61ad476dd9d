import * as z from 'zod/mini'
import type { postEscalation } from '../../shared/contract/escalations.ts'
import { readCodes } from '../../shared/delivery/escalations/readCodes.ts'
import type { SendingFacts } from '../../shared/delivery/escalations/sendingFacts.ts'
import { writeDone, type WritingNeeds } from '../../shared/delivery/escalations/writeDone.ts'
import { logEscalation, type Logged } from '../../shared/domain/escalation/logEscalation.ts'
import type { Done } from '../../shared/domain/escalation/outcome.ts'
import { isUnsent } from '../../shared/domain/messages/message.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Like, Request } from '../../shared/http/endpoint.ts'
import { earlierAnswer, rememberedAnswer, replayOf } from '../../shared/http/idempotency.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Ids, Replay } from '../../shared/ports.ts'
import { shownEscalation } from '../../shared/presentation/escalation.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import { incidentReport } from './incidentReport.ts'
import { reportCounted, requireCounted } from './reportCounted.ts'

export interface LoggingNeeds extends WritingNeeds {
  ids: Ids
  signIn: SignIn
}

type Log = Like<typeof postEscalation>

/** Logs a critical incident: one wave of reads, one decision, one transaction, and the first SMS. */
export const createEscalation =
  (needs: LoggingNeeds) =>
  (request: Request<Log>): Promise<Answer<Log>> =>
    decideAgain(() => logOnce(needs, request))

// Call-out numbers are for approvers who have cleared something.
const noCallOutPhones = new Map<string, string>()

/** Undefined when what was decided on had changed before it could be written. */
const logOnce = async (needs: LoggingNeeds, request: Request<Log>): Promise<Answer<Log> | undefined> => {
  const { store, ids, signIn } = needs
  const { now, language, claims } = request
  const [{ directory, ...actor }, calendar, queue, codes, ledger, earlier] = await Promise.all([
    signIn(claims, now),
    store.readCalendar(),
    store.readClearanceQueue(),
    readCodes(store),
    store.readSmsLedger(),
    earlierAnswer(store, request),
  ])
  const { caller, via } = actor
  requireAny(caller, 'manager')
  if (earlier) {
    await sendUnsent(needs, earlier)
    return replayOf(earlier)
  }
  const texts = textsIn(language)
  const report = incidentReport(request, caller, { directory, calendar, at: now, callerId: caller.person.id, texts })
  const command = { id: ids.next(now), reporter: caller, report, ...(via === undefined ? {} : { via }) }
  const logged = logEscalation({ directory, calendar, queue }, command, now)
  const callOutPhones = noCallOutPhones
  const body = shownEscalation(logged.escalation, [logged.event], {
    directory,
    calendar,
    at: now,
    reader: actor,
    queue: logged.queue ?? queue,
    callOutPhones,
    texts,
  })
  const facts: SendingFacts = { directory, queue, calendar, callOutPhones, codes, ledger, escalations: new Map() }
  const more = [...reportCounted(request), ...rememberedAnswer(request, body)]
  const outcome = await writeDone(needs, asDone(logged), { facts, with: more, now })
  requireCounted(outcome, request)
  return outcome.committed ? { body } : undefined
}

const answered = z.object({ id: z.string() })

/** Sends what the request that was answered so may have left unsent. */
const sendUnsent = async ({ store, dispatch }: LoggingNeeds, { body }: Replay): Promise<void> => {
  const { id } = z.parse(answered, JSON.parse(body))
  const messages = await store.readMessagesAbout({ type: 'escalation', id })
  await dispatch(messages.filter(isUnsent))
}

const asDone = ({ escalation, event, messages, queue }: Logged): Done => ({
  escalation,
  events: [event],
  others: [],
  messages: messages.map((message) => ({ message, expected: 0 })),
  ...(queue === undefined ? {} : { queue }),
})
