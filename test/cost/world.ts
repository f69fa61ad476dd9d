import { importOrganization } from '../../functions/organization/importOrganization.ts'
import { createFunctions } from '../../infra/local/functions.ts'
import { lambdaContext } from '../../infra/local/gateway/lambdaContext.ts'
import { startDynamodbServer } from '../../infra/local/dynamodbServer.ts'
import { createWokenFunctions } from '../../infra/local/wokenFunctions.ts'
import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createTable } from '../../shared/adapters/dynamodb/createTable.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { ulidIds } from '../../shared/adapters/system/ulidIds.ts'
import type { Route } from '../../shared/contract/route.ts'
import type { AuditorEvent } from '../../shared/contract/unrouted.ts'
import { byCommand } from '../../shared/domain/audit/auditEntry.ts'
import { later } from '../../shared/domain/time/instant.ts'
import type { Change, Store } from '../../shared/ports.ts'
import { commitAll } from '../fixtures/commitAll.ts'
import { person } from '../fixtures/directory.ts'
import { gatewayEvent, type Sent } from '../fixtures/gatewayEvent.ts'
import { organizationWith } from '../fixtures/organization.ts'
import { wallClock } from '../fixtures/wallClock.ts'
import { countCall } from './meter.ts'

const environment = {
  TABLE_NAME: 'vaktlinje-cost',
  TOPIC_PREFIX: 'vaktlinje-unit-',
  SCHEDULE_GROUP: 'vaktlinje',
  DELIVER_ARN: 'deliver',
  SCHEDULER_ROLE_ARN: 'scheduler',
  DEAD_LETTER_ARN: 'dead-letters',
}

/** An organisation whose functions work on a database of this machine, at a time that is set. */
export interface World {
  at: (wallClockTime: string) => void
  /** Somebody asks; nobody in particular without a person. */
  ask: (route: Route, personId: string | undefined, sent?: Sent) => Promise<unknown>
  /** Sends all that is due by now, as its schedules would. */
  deliverDue: () => Promise<void>
  audit: (task: AuditorEvent['task']) => Promise<void>
  store: Store
  /** The addresses of so many more people of one unit, all of whom follow it. */
  addFollowers: (count: number) => Promise<string[]>
  stop: () => Promise<void>
}

const followed = 'home-care'

const addFollowers = async (store: Store, count: number): Promise<string[]> => {
  const since = wallClock('2026-01-05T10:00')
  const emails = Array.from({ length: count }, (_, number) => `follower-${number}@havnes.example`)
  const changes = emails.flatMap((email): Change[] => [
    { kind: 'person', person: { ...person(email, followed), login: email, email } },
    {
      kind: 'subscription',
      expected: 0,
      subscription: { personId: email, unit: followed, email, state: 'confirmed', address: email, since, version: 1 },
    },
  ])
  await commitAll(store, [{ kind: 'topic', topic: { unit: followed, address: 'topic' } }, ...changes])
  return emails
}

export const startWorld = async (): Promise<World> => {
  const server = await startDynamodbServer()
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: server.endpoint,
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  })
  let now = wallClock('2026-04-08T22:00')
  const clock = { now: () => now }
  await createTable(createDynamoDbClient(), environment.TABLE_NAME)
  const store = createDynamoDbStore(createDynamoDbClient(), environment.TABLE_NAME, { clock })
  const invented = organizationWith()
  // Whoever follows a unit needs an address.
  const people = invented.people.map((one) => ({ ...one, email: `${one.id}@havnes.example` }))
  const organization = { ...invented, people }
  await importOrganization(store, organization, { kept: undefined, by: byCommand, now, ids: ulidIds })
  const logins = new Map(organization.people.map(({ id, login }) => [id, login]))
  const surroundings = { ...environment, PAGE_ADDRESS: 'https://vaktlinje.havnes.example' }
  const functions = createFunctions(surroundings, clock)
  const woken = createWokenFunctions(surroundings, clock)
  return {
    store,
    addFollowers: (count) => addFollowers(store, count),
    at: (wallClockTime) => {
      now = wallClock(wallClockTime)
    },
    ask: async (route, personId, sent) => {
      countCall('api')
      const claims = personId === undefined ? undefined : { sub: personId, email: logins.get(personId) ?? personId }
      const { statusCode, body = '' } = await functions[route.function](
        gatewayEvent(route, claims, sent),
        lambdaContext(route.function, 'cost'),
      )
      if (statusCode !== route.success) throw new Error(`${route.method} ${route.path}: ${statusCode} ${body}`)
      return body.startsWith('{') ? JSON.parse(body) : body
    },
    deliverDue: async () => {
      for (const key of await store.dueMessages(later(now, 'PT1S'), 100)) {
        countCall('schedule')
        await woken.deliver(key)
      }
    },
    audit: async (task) => {
      countCall('schedule')
      await woken.auditor({ task })
    },
    stop: () => server.stop(),
  }
}
