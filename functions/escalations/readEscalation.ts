import type { getEscalation } from '../../shared/contract/escalations.ts'
import { mayRead } from '../../shared/domain/escalation/mayRead.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { Store } from '../../shared/ports.ts'
import { shownEscalation } from '../../shared/presentation/escalation.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import type { Identify } from './signedIn.ts'

type Read = typeof getEscalation

/** What somebody may not see answers exactly as what is not there. */
export const readEscalation =
  ({ store, identify }: { store: Store; identify: Identify }) =>
  async (request: Request<Read>): Promise<Answer<Read>> => {
    const { now, parameters, language } = request
    const [{ directory, actor }, calendar, queue, callOutPhones, escalation, history] = await Promise.all([
      identify(request),
      store.readCalendar(),
      store.readClearanceQueue(),
      store.readCallOutPhones(),
      store.readEscalation(parameters.id),
      store.readHistory(parameters.id),
    ])
    if (!escalation || !mayRead(directory, actor.caller, escalation)) throw new Problem('notFound')
    const showing = { directory, calendar, queue, callOutPhones, at: now, reader: actor, texts: textsIn(language) }
    return { body: shownEscalation(escalation, history, showing), version: escalation.version }
  }
