import { Audits } from './audits.ts'
import { endpointUrls } from './aws/endpoint.ts'
import type { MovableClock } from './aws/time/movableClock.ts'
import { clockRoutes } from './clockRoute.ts'
import { environment } from './data/database.ts'
import type { LocalRoute } from './gateway/router.ts'
import { loopbackOnly } from './login/loopbackOnly.ts'
import { startMessaging } from './messaging.ts'
import type { Stops } from './stops.ts'
import { createWokenFunctions } from './wokenFunctions.ts'

interface SendingParts {
  dataFolder: string
  origin: string
  clock: MovableClock
  timeZone: string
}

interface Sending {
  routes: LocalRoute[]
  /** Lets schedules fire and the auditor come. Only once the routes are served: both call them. */
  begin(): void
}

/** Starts all that sends or lets time pass, and leads the AWS clients of this process to it. What is started is added to `stops`. */
export const startSending = async (parts: SendingParts, stops: Stops): Promise<Sending> => {
  const { clock, origin, timeZone } = parts
  const urls = endpointUrls(origin)
  Object.assign(process.env, { AWS_ENDPOINT_URL_SNS: urls.sns, AWS_ENDPOINT_URL_SCHEDULER: urls.scheduler })
  const { deliver, auditor } = createWokenFunctions({ ...environment, PAGE_ADDRESS: origin }, clock)
  const messaging = await startMessaging({ ...parts, invoke: deliver, scheduleGroups: [environment.SCHEDULE_GROUP] })
  stops.add(() => messaging.stop())
  const audits = new Audits(auditor, clock)
  stops.add(() => audits.stop())
  const advanceTo = (target: string): Promise<void> => messaging.aws.advanceTo(target, [audits])
  return {
    routes: [...messaging.routes, ...loopbackOnly(clockRoutes({ clock, timeZone, advanceTo }))],
    begin: () => {
      messaging.aws.startFiring()
      audits.start()
    },
  }
}
