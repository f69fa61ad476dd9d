import { afterAll, describe, expect, it } from 'vitest'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { dynamodbClient, freshTable } from '../setup/freshTable.ts'
import { everyDeath, type Deaths } from './support/everyDeath.ts'
import { agreementUseCases } from './support/useCases/agreements.ts'
import { availabilityUseCases } from './support/useCases/availability.ts'
import { createWorld } from './support/world.ts'

const found = new Map<string, Deaths>()

const told = (name: string, { points, canRepeat }: Deaths) => `${points} points, ${canRepeat} can repeat: ${name}\n`

afterAll(() => {
  const all = { points: 0, canRepeat: 0 }
  for (const [name, deaths] of found) {
    all.points += deaths.points
    all.canRepeat += deaths.canRepeat
    process.stderr.write(told(name, deaths))
  }
  process.stderr.write(told('in all, with and without a client that asks again', all))
})

describe.each([...agreementUseCases, ...availabilityUseCases])('while $name', (useCase) => {
  it('one may die in any call: nothing is lost, and nothing comes twice but what was accepted and not marked', async () => {
    const deaths = await everyDeath(useCase)
    found.set(useCase.name, deaths)
    expect(deaths.canRepeat).toBeLessThan(deaths.points)
  })
})

it('the same holds on DynamoDB', async () => {
  const client = dynamodbClient()
  const onDynamoDb = (at: string) =>
    createWorld(at, async (clock) => createDynamoDbStore(client, await freshTable(client), { clock }))
  const useCase = agreementUseCases.find(({ name }) => name === 'an agreement is cancelled')!
  const deaths = await everyDeath(useCase, { newWorld: onDynamoDb, retrying: [false] })
  found.set(`${useCase.name}, on DynamoDB`, deaths)
  expect(deaths.canRepeat).toBeLessThan(deaths.points)
})
