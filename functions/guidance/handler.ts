import { getGuidance } from '../../shared/contract/guidance.ts'
import { decideGuidance } from '../../shared/domain/guidance/guidance.ts'
import { localDateOf } from '../../shared/domain/time/localTime.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { instantFrom } from '../../shared/http/localTime.ts'
import { requireUnit } from '../../shared/http/requireUnit.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { shownGuidance } from '../../shared/presentation/guidance.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import type { Container } from './container.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler => {
  const signIn = createSignIn(store)
  const guidance = endpoint(getGuidance, async ({ query, claims, now, language }) => {
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
  })
  return httpFunction([guidance], clock)
}
