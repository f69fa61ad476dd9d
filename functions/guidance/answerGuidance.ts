import type { getGuidance } from '../../shared/contract/guidance.ts'
import { decideGuidance } from '../../shared/domain/guidance/guidance.ts'
import { localDateOf } from '../../shared/domain/time/localTime.ts'
import type { Answer, Like, Request } from '../../shared/http/endpoint.ts'
import { instantFrom } from '../../shared/http/localTime.ts'
import { requireUnit } from '../../shared/http/requireUnit.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { shownGuidance } from '../../shared/presentation/guidance.ts'
import { textsIn } from '../../shared/texts/texts.ts'

type Asked = Like<typeof getGuidance>

/** Whom to turn to about an incident: one wave of reads, one decision. */
export const answerGuidance =
  (store: Store, signIn: SignIn) =>
  async ({ query, claims, now, language }: Request<Asked>): Promise<Answer<Asked>> => {
    const [{ directory, caller }, calendar] = await Promise.all([signIn(claims, now), store.readCalendar()])
    const { criterion, unit } = query
    if (unit !== undefined) requireUnit(directory, unit, '/unit')
    const { timeZone } = directory.organization
    const at = query.at === undefined ? now : instantFrom(query.at, timeZone, '/at')
    const plan = decideGuidance(
      { directory, calendar },
      {
        criterion,
        caller,
        incidentUnit: unit,
        at,
        isNow: query.at === undefined,
        orderSeed: `${caller.person.id} ${localDateOf(at, timeZone)}`,
      },
    )
    const showing = { directory, calendar, at, callerId: caller.person.id, texts: textsIn(language) }
    return { body: shownGuidance(plan, showing) }
  }
