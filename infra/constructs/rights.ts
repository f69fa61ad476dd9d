import { Stack } from 'aws-cdk-lib'
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type {
  Environment,
  HeartbeatEnvironment,
  PageEnvironment,
  TimersEnvironment,
  TopicsEnvironment,
} from '../../shared/contract/environment.ts'
import type { Capability } from './capabilities.ts'
import type { Grant } from './grant.ts'
import { smsGrant, topicGrants } from './messaging.ts'
import { dueIndexGrant, tableGrant } from './tableAccess.ts'
import type { Timers } from './timers.ts'

/** What the functions of one deployment share. */
export interface Surroundings {
  /** The deployment's name. */
  name: string
  table: ITableV2
  timers: Timers
  /** Where people find the page. */
  pageAddress: string
  /** Called when all is well; undefined where nobody listens. */
  heartbeat: string | undefined
}

/** Names of units follow; no other topic of ours begins so. */
const topicPrefix = (name: string): string => `${name}-unit-`

/** All that a function may do, from its row in the table of capabilities. */
export const grantsFor = (capability: Capability, { name, table, timers }: Surroundings): Grant[] => [
  tableGrant(capability.access, table),
  ...(capability.findsDue ? [dueIndexGrant(table)] : []),
  ...topicGrants(capability.topics ?? [], Stack.of(timers), topicPrefix(name)),
  ...(capability.sms ? [smsGrant()] : []),
  ...(capability.timers ? timers.grants() : []),
]

/** All that a function must be told to do what it may. */
export const environmentFor = (
  capability: Capability,
  { name, table, timers, pageAddress, heartbeat }: Surroundings,
): Record<string, string> => ({
  ...({ TABLE_NAME: table.tableName } satisfies Environment),
  ...(capability.topics?.includes('follow') && ({ TOPIC_PREFIX: topicPrefix(name) } satisfies TopicsEnvironment)),
  ...(capability.timers && (timers.environment satisfies TimersEnvironment)),
  ...(capability.sms && ({ PAGE_ADDRESS: pageAddress } satisfies PageEnvironment)),
  ...(capability.heartbeat && heartbeat !== undefined && ({ HEARTBEAT_URL: heartbeat } satisfies HeartbeatEnvironment)),
})
