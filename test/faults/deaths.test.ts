import { expect, it } from 'vitest'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { dynamodbClient, freshTable } from '../setup/freshTable.ts'
import { dieInEachCall } from './support/dieInEachCall.ts'
import { everyDeath } from './support/everyDeath.ts'
import { agreementUseCases } from './support/useCases/agreements.ts'
import { availabilityUseCases } from './support/useCases/availability.ts'
import { createWorld } from './support/world.ts'

dieInEachCall([...agreementUseCases, ...availabilityUseCases])

it('the same holds on DynamoDB', async () => {
  const client = dynamodbClient()
  const onDynamoDb = (at: string) =>
    createWorld(at, async (clock) => createDynamoDbStore(client, await freshTable(client), { clock }))
  const useCase = agreementUseCases.find(({ name }) => name === 'an agreement is cancelled')!
  const deaths = await everyDeath(useCase, { newWorld: onDynamoDb, retrying: [false] })
  expect(deaths.canRepeat).toBeLessThan(deaths.points)
})
