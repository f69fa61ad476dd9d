import type { Instant } from '../../../shared/domain/time/instant.ts'
import type { LocalRoute } from '../gateway/router.ts'
import { loopbackOnly } from '../login/loopbackOnly.ts'
import { Outbox } from './mail/outbox.ts'
import type { KeptMail } from './mail/keptMails.ts'
import { Firing, type Invoke } from './scheduler/firing.ts'
import { createGroups } from './scheduler/groups.ts'
import { schedulerRoutes } from './scheduler/schedulerRoutes.ts'
import { createSchedules } from './scheduler/schedules.ts'
import { linkRoutes, subscriptionLinks } from './sns/linkRoutes.ts'
import type { OutgoingSms } from './sns/publish.ts'
import { snsRoute } from './sns/snsRoute.ts'
import { createSubscriptions } from './sns/subscriptions.ts'
import { createTopics } from './sns/topics.ts'
import { openState } from './state.ts'
import { advanceTo, type Timetable } from './time/advance.ts'
import type { MovableClock } from './time/movableClock.ts'

interface EndpointParts {
  /** The file that everything is kept in; `:memory:` for none. */
  databasePath: string
  /** Where its routes are served: the links in mails lead there. */
  origin: string
  clock: MovableClock
  deliverMail: (mail: KeptMail) => Promise<void>
  /** Has the SMS on disk when it returns. */
  keepSms: (sms: OutgoingSms) => void
  invoke: Invoke
  /** Schedule groups that are there from the start. */
  scheduleGroups?: string[]
  /** Milliseconds to wait after so many failures in a row to deliver mail. */
  pauseAfter?: (failures: number) => number
}

export interface AwsEndpoint {
  /** Both APIs, and the pages behind the links in mails. */
  routes: LocalRoute[]
  /** From now on schedules fire when they are due. */
  startFiring(): void
  /** Lets time pass until `target` in one go, with every mail delivered at its time, and what is due in `others` done too. */
  advanceTo(target: Instant, others?: Timetable[]): Promise<void>
  /** Resolves when no mail can be delivered any more for now. */
  quiet(): Promise<void>
  stop(): Promise<void>
}

const snsPath = '/local/aws/sns'
const schedulerPath = '/local/aws/scheduler'

/** What `AWS_ENDPOINT_URL_SNS` and `AWS_ENDPOINT_URL_SCHEDULER` must say where its routes are served on `origin`. */
export const endpointUrls = (origin: string) => ({
  sns: `${origin}${snsPath}`,
  scheduler: `${origin}${schedulerPath}`,
})

/** SNS and EventBridge Scheduler on one machine, as far as we use them, for the real SDK clients. */
export const createAwsEndpoint = (parts: EndpointParts): AwsEndpoint => {
  const { origin, clock, invoke, keepSms } = parts
  const database = openState(parts.databasePath)
  const outbox = new Outbox({ database, deliver: parts.deliverMail, pauseAfter: parts.pauseAfter })
  const topics = createTopics(database)
  const subscriptions = createSubscriptions(database, clock)
  const groups = createGroups(database, clock)
  for (const name of parts.scheduleGroups ?? []) groups.ensure(name)
  const schedules = createSchedules(database, clock)
  const firing = new Firing({ schedules, clock, invoke })
  const sns = { database, topics, subscriptions, outbox, keepSms, links: subscriptionLinks(origin) }
  return {
    routes: loopbackOnly([
      snsRoute(`${snsPath}/`, sns),
      ...linkRoutes(sns),
      ...schedulerRoutes(schedulerPath, {
        schedules,
        groups,
        onNewSchedule: () => firing.arm(),
      }),
    ]),
    startFiring: () => firing.start(),
    advanceTo: (target, others = []) => advanceTo(clock, target, [firing, ...others], () => outbox.quiet()),
    quiet: () => outbox.quiet(),
    stop: async () => {
      await Promise.all([firing.stop(), outbox.stop()])
      database.close()
    },
  }
}
