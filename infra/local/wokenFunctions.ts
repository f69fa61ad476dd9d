import { randomUUID } from 'node:crypto'
import { createContainer as auditorContainer } from '../../functions/auditor/container.ts'
import { createHandler as auditorHandler } from '../../functions/auditor/handler.ts'
import { createContainer as deliverContainer } from '../../functions/deliver/container.ts'
import { createHandler as deliverHandler } from '../../functions/deliver/handler.ts'
import type {
  Environment,
  PageEnvironment,
  TimersEnvironment,
  TopicsEnvironment,
} from '../../shared/contract/environment.ts'
import type { AuditorEvent } from '../../shared/contract/unrouted.ts'
import type { Clock } from '../../shared/ports.ts'
import { lambdaContext } from './gateway/lambdaContext.ts'

export interface WokenFunctions {
  /** Woken by a schedule, with a message's key. */
  deliver: (key: unknown) => Promise<void>
  auditor: (event: AuditorEvent) => Promise<void>
}

const deliverTimeLimitMilliseconds = 90_000
const auditorTimeLimitMilliseconds = 55_000

/** The functions that no route leads to, as they are deployed. Region, credentials and endpoints must be in the environment. */
export const createWokenFunctions = (
  environment: Environment & TopicsEnvironment & TimersEnvironment & PageEnvironment,
  clock: Clock,
): WokenFunctions => {
  const deliver = deliverHandler(deliverContainer(environment, clock))
  const auditor = auditorHandler(auditorContainer(environment, clock))
  return {
    deliver: (key) => deliver(key, lambdaContext('deliver', randomUUID(), deliverTimeLimitMilliseconds)),
    auditor: (event) => auditor(event, lambdaContext('auditor', randomUUID(), auditorTimeLimitMilliseconds)),
  }
}
