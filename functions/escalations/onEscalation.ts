import type * as z from 'zod/mini'
import type { escalation as escalationSchema } from '../../shared/contract/escalations.ts'
import type { Route } from '../../shared/contract/route.ts'
import { waitingIn } from '../../shared/delivery/escalations/sendingFacts.ts'
import { writeDone, type WritingNeeds } from '../../shared/delivery/escalations/writeDone.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { Escalation, EscalationId } from '../../shared/domain/escalation/escalation.ts'
import { mayRead } from '../../shared/domain/escalation/mayRead.ts'
import type { Actor, Done, EscalationFacts, EscalationRefusal } from '../../shared/domain/escalation/outcome.ts'
import { isUnsent, type Message } from '../../shared/domain/messages/message.ts'
import { isDrill } from '../../shared/domain/watch/drillIncident.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { rememberedAnswer, replayOf } from '../../shared/http/idempotency.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import { shownEscalation } from '../../shared/presentation/escalation.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import { readWave, waitingIds, withOthers, type IncidentFacts } from './incidentFacts.ts'
import { refusedEscalation } from './refusedEscalation.ts'

/** A route that does something with one incident. */
export type CommandRoute = Route & { answer: typeof escalationSchema; parameters: z.ZodMiniType<{ id: string }> }

export interface CommandFacts extends EscalationFacts {
  calendar: Calendar
  messages: readonly Message[]
  /** Further incidents that the request names, as far as they may be seen. */
  named: readonly Escalation[]
}

/** What a request asks to do with an incident; the other incidents it names are read for it. */
export interface Command<R extends CommandRoute> {
  names?: (request: Request<R>) => readonly EscalationId[]
  decide: (given: {
    facts: CommandFacts
    escalation: Escalation
    actor: Actor
    request: Request<R>
  }) => Done | EscalationRefusal
}

export interface CommandNeeds extends WritingNeeds {
  signIn: SignIn
}

/** Does something with one incident: reads, decides, commits once, sends. For whom may not see it, it is not there. */
export const onEscalation =
  <R extends CommandRoute>(needs: CommandNeeds, command: Command<R>) =>
  (request: Request<R>): Promise<Answer<CommandRoute>> =>
    decideAgain(() => commandOnce(needs, command, request))

/** Undefined when what was decided on had changed before it could be written. */
const commandOnce = async <R extends CommandRoute>(
  needs: CommandNeeds,
  { names, decide }: Command<R>,
  request: Request<R>,
): Promise<Answer<CommandRoute> | undefined> => {
  const read = await readWave(needs, request.parameters.id, request)
  const { directory, actor, escalation, messages, earlier } = read
  const isSeen = (one: Escalation | undefined): one is Escalation =>
    one !== undefined && mayRead(directory, actor.caller, one)
  if (!isSeen(escalation)) throw new Problem('notFound')
  if (earlier) {
    await needs.dispatch(messages.filter(isUnsent))
    return replayOf(earlier)
  }
  // A rehearsal takes itself back: whatever somebody did with it would wake people.
  if (isDrill(escalation)) throw refusedEscalation({ refused: 'notAllowedInState', state: escalation.state })
  const ids = (names?.(request) ?? []).filter((id) => id !== escalation.id)
  const facts = { ...read, escalations: await withOthers(needs.store, escalation, [...waitingIds(read), ...ids]) }
  const named = ids
    .map((id) => facts.escalations.get(id))
    .filter(isSeen)
    .filter((one) => !isDrill(one))
  const done = decide({ facts: { ...facts, waiting: waitingIn(facts), named }, escalation, actor, request })
  if ('refused' in done) throw refusedEscalation(done)
  return writeAnswered(needs, request, done, facts)
}

const writeAnswered = async <R extends CommandRoute>(
  needs: CommandNeeds,
  request: Request<R>,
  done: Done,
  facts: IncidentFacts,
): Promise<Answer<CommandRoute> | undefined> => {
  const { now, language } = request
  const { directory, calendar, callOutPhones, actor, history } = facts
  const body = shownEscalation(done.escalation, [...history, ...done.events], {
    directory,
    calendar,
    at: now,
    reader: actor,
    queue: done.queue ?? facts.queue,
    callOutPhones,
    texts: textsIn(language),
  })
  const { version } = done.escalation
  const { committed } = await writeDone(needs, done, { facts, with: rememberedAnswer(request, body, version), now })
  return committed ? { body, version } : undefined
}
