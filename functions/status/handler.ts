import { getStatus } from '../../shared/contract/status.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { instantFrom } from '../../shared/http/localTime.ts'
import { Problem } from '../../shared/http/problem.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import type { Container } from './container.ts'
import { statusAt } from './statusAt.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler => {
  const status = endpoint(getStatus, async ({ query, now, language }) => {
    const [directory, calendar] = await Promise.all([store.readDirectory(), store.readCalendar()])
    if (!directory) throw new Problem('noOrganisation')
    const at = query.at === undefined ? now : instantFrom(query.at, directory.organization.timeZone, '/at')
    const showsAvailability = query.at === undefined || directory.availability.public
    return { body: statusAt({ directory, calendar, at, showsAvailability, texts: textsIn(language) }) }
  })
  return httpFunction([status], clock)
}
