import { AsyncLocalStorage } from 'node:async_hooks'
import { appendFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { inject, vi } from 'vitest'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { type Port, portActions } from './portActions.ts'
import { type DynamoDbCommand, dynamoDbActions } from './dynamoDbActions.ts'

const file = inject('rightsFile')
const root = fileURLToPath(new URL('../../', import.meta.url))

declare global {
  var recordedRights: { atWork: AsyncLocalStorage<string>; seen: Set<string> } | undefined
}

// A worker evaluates this file for each test file, and keeps the modules of earlier ones: all of them must mean the same.
globalThis.recordedRights ??= { atWork: new AsyncLocalStorage(), seen: new Set() }

/** Which function is at work: what is called meanwhile is called by it. */
const { atWork, seen } = globalThis.recordedRights

const isFirst = (line: string): boolean => {
  const before = seen.size
  return seen.add(line).size > before
}

const record = (actions: readonly string[]): void => {
  const name = atWork.getStore()
  if (name === undefined) return
  for (const action of actions) {
    const line = `${name} ${action}\n`
    if (isFirst(line)) appendFileSync(file, line)
  }
}

type AnyFunction = (...args: unknown[]) => unknown

const attributed =
  (name: string, handler: AnyFunction): AnyFunction =>
  (...args) =>
    atWork.run(name, () => handler(...args))

// Whatever a test builds from `functions/<name>/handler.ts` works under that name: a new function is recorded without being told here.
for (const name of readdirSync(`${root}functions`))
  vi.doMock(`${root}functions/${name}/handler.ts`, async (original) => {
    const { createHandler } = await original<{ createHandler: AnyFunction }>()
    return { createHandler: (container: unknown) => attributed(name, createHandler(container) as AnyFunction) }
  })

/** A port whose calls are recorded as what its AWS adapter would ask for. */
const watched = <Adapter extends object>(port: Port, adapter: Adapter): Adapter =>
  new Proxy(adapter, {
    get: (target, method) => {
      const value: unknown = Reflect.get(target, method)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        record(portActions[`${port}.${String(method)}`] ?? [])
        return Reflect.apply(value, target, args)
      }
    },
  })

/** What of a call decides which permissions it needs. */
const sortOf = (args: unknown[]): string =>
  args
    .flat()
    .map((one) => (typeof one === 'object' && one !== null && 'kind' in one ? String(one.kind) : ''))
    .join()

/** A port each of whose sorts of calls is made of the other one too, whatever comes of it there. */
const shadowed = <Adapter extends object>(adapter: Adapter, shadow: object): Adapter =>
  new Proxy(adapter, {
    get: (target, method) => {
      const value: unknown = Reflect.get(target, method)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (isFirst(`${atWork.getStore()} ${String(method)} ${sortOf(args)}`))
          void Promise.resolve(Reflect.apply(Reflect.get(shadow, method), shadow, args)).catch(() => {})
        return Reflect.apply(value, target, args)
      }
    },
  })

const makers: [Port, string][] = [
  ['publisher', 'createMemoryPublisher'],
  ['texter', 'createMemoryTexter'],
  ['timers', 'createMemoryTimers'],
]

for (const [port, maker] of makers)
  vi.doMock(`${root}shared/adapters/memory/${port}.ts`, async (original) => {
    const module = await original<Record<string, AnyFunction>>()
    return { ...module, [maker]: (...args: unknown[]) => watched(port, module[maker]?.(...args) as object) }
  })

/** Beside each store in memory, what the one on DynamoDB would have asked for; its answers are as of an empty table. */
vi.doMock(`${root}shared/adapters/memory/memoryStore.ts`, async (original) => {
  const { createMemoryStore } = await original<{ createMemoryStore: AnyFunction }>()
  const emptyTable = new DynamoDBClient({ region: 'eu-north-1' })
  emptyTable.send = async (command: DynamoDbCommand) => {
    record(dynamoDbActions(command))
    return {}
  }
  const shadow = createDynamoDbStore(emptyTable, 'any')
  return { createMemoryStore: (...args: unknown[]) => shadowed(createMemoryStore(...args) as object, shadow) }
})

const send = Reflect.get(DynamoDBClient.prototype, 'send') as AnyFunction
DynamoDBClient.prototype.send = function sendRecorded(this: DynamoDBClient, ...args: unknown[]) {
  record(dynamoDbActions(args[0] as DynamoDbCommand))
  return send.apply(this, args)
} as typeof DynamoDBClient.prototype.send
