import { CreateScheduleGroupCommand, SchedulerClient } from '@aws-sdk/client-scheduler'
import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { SNSClient } from '@aws-sdk/client-sns'
import { createDynamoDbClient } from '../../../shared/adapters/dynamodb/client.ts'
import { createTable } from '../../../shared/adapters/dynamodb/createTable.ts'
import { createSchedulerClient } from '../../../shared/adapters/scheduler/client.ts'
import { createSnsClient } from '../../../shared/adapters/sns/client.ts'

type Input = Record<string, unknown>

interface Command {
  input: Input
}

interface Client {
  send(command: Command): Promise<unknown>
}

/** One call of an AWS client. */
export interface Call {
  service: (typeof classes)[number]
  command: Command
  /** 1 when no call had ended before it started; 2 when it may have waited for one of wave 1, and so on. */
  wave: number
  /** On the clock of `performance.now()`. */
  endedAt: number
  /** Somebody else was first, say. */
  hasFailed: boolean
}

const classes = [DynamoDBClient, SNSClient, SchedulerClient] as const

let recorded: Call[] | undefined

const record = async (call: Call, act: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await act()
  } catch (fault) {
    call.hasFailed = true
    throw fault
  } finally {
    call.endedAt = performance.now()
  }
}

const nextWave = (calls: readonly Call[]): number =>
  Math.max(0, ...calls.filter(({ endedAt }) => endedAt > 0).map(({ wave }) => wave)) + 1

/** From now on every client of this process can be listened to. */
export const startRecorder = (): void => {
  for (const service of classes) {
    const send = Reflect.get(service.prototype, 'send') as Client['send']
    Reflect.set(service.prototype, 'send', function listening(this: Client, command: Command) {
      const act = (): Promise<unknown> => send.call(this, command)
      if (!recorded) return act()
      const call: Call = { service, command, wave: nextWave(recorded), endedAt: 0, hasFailed: false }
      recorded.push(call)
      return record(call, act)
    })
  }
}

/** What is called while `act` runs. */
export const callsDuring = async (act: () => Promise<unknown>): Promise<Call[]> => {
  const calls: Call[] = []
  recorded = calls
  try {
    await act()
  } finally {
    recorded = undefined
  }
  return calls
}

/** A second table and a second schedule group, in which the same calls can be made again with the same outcome. */
export interface Mirror {
  /** Makes the same calls in the same waves, with nothing around them, but for those that failed. All is prepared before. */
  prepare: (calls: readonly Call[]) => () => Promise<void>
}

const suffix = '-mirror'

const mirroredInput = (input: Input): Input => {
  const copy = structuredClone(input)
  const parts = [copy, ...((copy['TransactItems'] as Input[] | undefined) ?? []).flatMap((one) => Object.values(one))]
  for (const part of parts as Input[])
    for (const name of ['TableName', 'GroupName']) if (name in part) part[name] = `${String(part[name])}${suffix}`
  delete copy['ClientRequestToken']
  delete copy['ClientToken']
  return copy
}

const copyTable = async (client: DynamoDBClient, tableName: string): Promise<void> => {
  await createTable(client, `${tableName}${suffix}`)
  for await (const { Items = [] } of paginateScan({ client, pageSize: 25 }, { TableName: tableName })) {
    const puts = Items.map((Item) => ({ PutRequest: { Item } }))
    await client.send(new BatchWriteItemCommand({ RequestItems: { [`${tableName}${suffix}`]: puts } }))
  }
}

const succeeded = (calls: readonly Call[]): Call[] => calls.filter(({ hasFailed }) => !hasFailed)

/** Copies what is there now. From here on every write must be made in both. */
export const createMirror = async (tableName: string, scheduleGroup: string): Promise<Mirror> => {
  const clients = new Map<unknown, Client>([
    [DynamoDBClient, createDynamoDbClient()],
    [SNSClient, createSnsClient()],
    [SchedulerClient, createSchedulerClient()],
  ])
  await copyTable(createDynamoDbClient(), tableName)
  await createSchedulerClient().send(new CreateScheduleGroupCommand({ Name: `${scheduleGroup}${suffix}` }))
  return {
    prepare: (calls) => {
      const again = succeeded(calls).map(({ service, command, wave }) => {
        const kind = command.constructor as new (input: Input) => Command
        const prepared = new kind(mirroredInput(command.input))
        return { wave, send: async () => clients.get(service)?.send(prepared) }
      })
      const waves = Object.values(Object.groupBy(again, ({ wave }) => wave))
      return async () => {
        for (const wave of waves) await Promise.all((wave ?? []).map(({ send }) => send()))
      }
    },
  }
}
