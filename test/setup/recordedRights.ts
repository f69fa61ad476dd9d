import { AsyncLocalStorage } from 'node:async_hooks'
import { appendFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { inject, vi } from 'vitest'
import { type Port, portActions } from './portActions.ts'
import { type DynamoDbCommand, dynamoDbActions } from './dynamoDbActions.ts'

const file = inject('rightsFile')
const root = fileURLToPath(new URL('../../', import.meta.url))

/** Which function is at work: what is called meanwhile is called by it. */
const atWork = new AsyncLocalStorage<string>()

const seen = new Set<string>()

const record = (actions: readonly string[]): void => {
  const name = atWork.getStore()
  if (name === undefined) return
  for (const action of actions) {
    const line = `${name} ${action}\n`
    if (seen.has(line)) continue
    seen.add(line)
    appendFileSync(file, line)
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

const send = Reflect.get(DynamoDBClient.prototype, 'send') as AnyFunction
DynamoDBClient.prototype.send = function sendRecorded(this: DynamoDBClient, ...args: unknown[]) {
  record(dynamoDbActions(args[0] as DynamoDbCommand))
  return send.apply(this, args)
} as typeof DynamoDBClient.prototype.send
