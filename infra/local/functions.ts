import { createContainer as absencesContainer } from '../../functions/absences/container.ts'
import { createHandler as absencesHandler } from '../../functions/absences/handler.ts'
import { createContainer as agreementsContainer } from '../../functions/agreements/container.ts'
import { createHandler as agreementsHandler } from '../../functions/agreements/handler.ts'
import { createContainer as auditContainer } from '../../functions/audit/container.ts'
import { createHandler as auditHandler } from '../../functions/audit/handler.ts'
import { createContainer as cardsContainer } from '../../functions/cards/container.ts'
import { createHandler as cardsHandler } from '../../functions/cards/handler.ts'
import { createContainer as escalationsContainer } from '../../functions/escalations/container.ts'
import { createHandler as escalationsHandler } from '../../functions/escalations/handler.ts'
import { createContainer as feedsContainer } from '../../functions/feeds/container.ts'
import { createHandler as feedsHandler } from '../../functions/feeds/handler.ts'
import { createContainer as guidanceContainer } from '../../functions/guidance/container.ts'
import { createHandler as guidanceHandler } from '../../functions/guidance/handler.ts'
import { createContainer as meContainer } from '../../functions/me/container.ts'
import { createHandler as meHandler } from '../../functions/me/handler.ts'
import { createContainer as noticesContainer } from '../../functions/notices/container.ts'
import { createHandler as noticesHandler } from '../../functions/notices/handler.ts'
import { createContainer as offlineContainer } from '../../functions/offline/container.ts'
import { createHandler as offlineHandler } from '../../functions/offline/handler.ts'
import { createContainer as organizationContainer } from '../../functions/organization/container.ts'
import { createHandler as organizationHandler } from '../../functions/organization/handler.ts'
import { createContainer as statusContainer } from '../../functions/status/container.ts'
import { createHandler as statusHandler } from '../../functions/status/handler.ts'
import { createContainer as subscriptionContainer } from '../../functions/subscription/container.ts'
import { createHandler as subscriptionHandler } from '../../functions/subscription/handler.ts'
import type {
  Environment,
  PageEnvironment,
  TimersEnvironment,
  TopicsEnvironment,
} from '../../shared/contract/environment.ts'
import type { FunctionName } from '../../shared/contract/route.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import type { Clock } from '../../shared/ports.ts'

/** Every function as it is deployed, each with a container of its own. Region, credentials and endpoint must be in the environment. */
export const createFunctions = (
  environment: Environment & TopicsEnvironment & TimersEnvironment & PageEnvironment,
  clock: Clock,
): Record<FunctionName, GatewayHandler> => ({
  absences: absencesHandler(absencesContainer(environment, clock)),
  agreements: agreementsHandler(agreementsContainer(environment, clock)),
  audit: auditHandler(auditContainer(environment, clock)),
  cards: cardsHandler(cardsContainer(environment, clock)),
  escalations: escalationsHandler(escalationsContainer(environment, clock)),
  feeds: feedsHandler(feedsContainer(environment, clock)),
  guidance: guidanceHandler(guidanceContainer(environment, clock)),
  me: meHandler(meContainer(environment, clock)),
  notices: noticesHandler(noticesContainer(environment, clock)),
  offline: offlineHandler(offlineContainer(environment, clock)),
  organization: organizationHandler(organizationContainer(environment, clock)),
  status: statusHandler(statusContainer(environment, clock)),
  subscription: subscriptionHandler(subscriptionContainer(environment, clock)),
})
