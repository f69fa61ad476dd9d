import { stringify } from 'yaml'
import { createFunctions } from '../../../infra/local/functions.ts'
import { lambdaContext } from '../../../infra/local/gateway/lambdaContext.ts'
import { environment, useDatabase } from '../../../infra/local/data/database.ts'
import { startDynamodbServer } from '../../../infra/local/dynamodbServer.ts'
import { createDynamoDbClient } from '../../../shared/adapters/dynamodb/client.ts'
import { createTable } from '../../../shared/adapters/dynamodb/createTable.ts'
import { createDynamoDbStore } from '../../../shared/adapters/dynamodb/store.ts'
import { getGuidance } from '../../../shared/contract/guidance.ts'
import { emptyCalendar } from '../../../shared/domain/calendar/calendar.ts'
import { decideGuidance } from '../../../shared/domain/guidance/guidance.ts'
import { callerAt } from '../../../shared/domain/line/caller.ts'
import { directoryFrom } from '../../../shared/domain/organization/directoryFrom.ts'
import type { Organization, Person } from '../../../shared/domain/organization/organization.ts'
import type { Store } from '../../../shared/ports.ts'
import { commitAll } from '../../fixtures/commitAll.ts'
import { gatewayEvent } from '../../fixtures/gatewayEvent.ts'
import { generateOrganization } from '../../fixtures/generateOrganization.ts'
import { organizationIn } from '../../fixtures/organization.ts'
import { wallClock } from '../../fixtures/wallClock.ts'
import { pastOf, windowsAhead } from '../support/past.ts'
import { inTheMiddle, milliseconds, type Row, within } from '../support/row.ts'
import type { Scale } from '../support/scale.ts'
import { type Spread, spreadOf, timed, timedOften } from '../support/spread.ts'

const unitCounts = [10, 100, 500] as const
const windowCounts = [10, 100, 1000] as const
const years = [1, 10, 100] as const

const warmUps = 5
const often = 60

const clock = { now: () => wallClock('2026-04-08T22:00') }

/** An organisation of so many years. */
interface Age {
  store: Store
  ask: () => Promise<void>
}

/** Leads a unit whatever the size. */
const askerIn = ({ people }: Organization): Person => people.find(({ id }) => id === 'p-8') ?? people[0]!

const organizationOf = (units: number): Organization =>
  organizationIn(stringify(generateOrganization({ units, people: 1000, seed: 1 })))

const grownUp = async (age: number, asker: Person): Promise<Age> => {
  const name = `${environment.TABLE_NAME}-${age}`
  await createTable(createDynamoDbClient(), name)
  const store = createDynamoDbStore(createDynamoDbClient(), name, { clock })
  await commitAll(store, pastOf(age))
  const { guidance } = createFunctions(
    { ...environment, TABLE_NAME: name, PAGE_ADDRESS: 'https://havnes.example' },
    clock,
  )
  const question = { query: { criterion: 'productionStop' } }
  return {
    store,
    ask: async () => {
      const event = gatewayEvent(getGuidance, { email: asker.login }, question)
      const { statusCode, body } = await guidance(event, lambdaContext('guidance', 'bench'))
      if (statusCode !== 200) throw new Error(body)
    },
  }
}

/** Gives it another organisation and another calendar. */
const shape = async (store: Store, organization: Organization, windows: number): Promise<void> => {
  const [directory, calendar] = await Promise.all([store.readDirectory(), store.readCalendar()])
  const expected = directory?.version ?? 0
  const next = { ...emptyCalendar, ...windowsAhead(windows), version: calendar.version + 1 }
  await commitAll(store, [
    { kind: 'directory', directory: directoryFrom(organization, expected + 1), expected },
    { kind: 'person', person: askerIn(organization) },
    { kind: 'calendar', calendar: next, expected: calendar.version },
  ])
}

/** Milliseconds the decision itself takes, on facts that are read already. */
const decision = async (store: Store, person: Person, times: number): Promise<number> => {
  const [directory, calendar] = await Promise.all([store.readDirectory(), store.readCalendar()])
  if (!directory) throw new Error('No organisation is there.')
  const at = clock.now()
  const caller = callerAt(directory, person, at)
  const question = { criterion: 'productionStop', caller, at, isNow: true, orderSeed: 'any' } as const
  return spreadOf(await timedOften(times, async () => decideGuidance({ directory, calendar }, question), warmUps))
    .median
}

/** In turns, so that a busy moment meets every age. */
const requests = async (ages: readonly Age[], times: number): Promise<Spread[]> => {
  const measured = ages.map((): number[] => [])
  for (let turn = -warmUps; turn < times; turn += 1)
    for (const [place, { ask }] of ages.entries()) {
      const took = await timed(ask)
      if (turn >= 0) measured[place]?.push(took)
    }
  return measured.map(spreadOf)
}

const rowOf = (size: string, spreads: readonly Spread[], decided: number): Row => {
  const [youngest, oldest] = [spreads.at(0)!, spreads.at(-1)!]
  const share = (100 * decided) / oldest.median
  return {
    what: `guidance, ${size}, ${years.join('/')} years of history`,
    figure: spreads.map(inTheMiddle).join(' / '),
    beside: `100 years ÷ 1 year; the decision ${milliseconds(decided)}`,
    ratio: oldest.median / youngest.median,
    budget: `decision ${within(Number(share.toFixed(1)), 10, ' % of the request')}`,
  }
}

/** A request for guidance, from the gateway's event to its answer, at every size; and what the decision in it takes. */
export const measureGuidance = async ({ times, sizes }: Scale): Promise<Row[]> => {
  const server = await startDynamodbServer()
  useDatabase(server.endpoint)
  try {
    const asker = askerIn(organizationOf(10))
    const ages: Age[] = []
    for (const age of sizes(years)) ages.push(await grownUp(age, asker))
    const rows: Row[] = []
    for (const units of sizes(unitCounts)) {
      const organization = organizationOf(units)
      for (const windows of sizes(windowCounts)) {
        for (const { store } of ages) await shape(store, organization, windows)
        const spreads = await requests(ages, times(often))
        const decided = await decision(ages[0]!.store, askerIn(organization), times(often))
        rows.push(rowOf(`${units} units, ${windows} windows`, spreads, decided))
      }
    }
    return rows
  } finally {
    await server.stop()
  }
}
