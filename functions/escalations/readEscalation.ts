import type { getEscalation } from '../../shared/contract/escalations.ts'
import { mayRead } from '../../shared/domain/escalation/mayRead.ts'
import type { Answer, Like, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { shownEscalation } from '../../shared/presentation/escalation.ts'
import { textsIn } from '../../shared/texts/texts.ts'

type Read = Like<typeof getEscalation>

/** What somebody may not see answers exactly as what is not there. */
export const readEscalation =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ now, parameters, language, claims }: Request<Read>): Promise<Answer<Read>> => {
    const [{ directory, ...actor }, calendar, queue, callOutPhones, escalation, history] = await Promise.all([
      signIn(claims, now),
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
