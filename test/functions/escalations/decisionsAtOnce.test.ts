import { TransactionCanceledException, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { postDecision } from '../../../shared/contract/escalations.ts'
import { problemIn } from '../../fixtures/client.ts'
import { startNight } from '../../fixtures/night.ts'

const cleared = { decision: 'cleared', reason: 'Kritisk for liv og helse' }

/** What DynamoDB answers to a transaction while another one holds one of its items. */
const conflict = () =>
  new TransactionCanceledException({
    message: 'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]',
    CancellationReasons: [{ Code: 'TransactionConflict' }],
    $metadata: {},
  })

/** Every transaction meets a conflict at first, and only then is tried by the database. */
const conflicting = (client: DynamoDBClient): void => {
  const met = new Set<string>()
  client.middlewareStack.add(
    (next, context) => async (input) => {
      if (context['commandName'] !== 'TransactWriteItemsCommand') return next(input)
      const transaction = JSON.stringify('TransactItems' in input.input && input.input.TransactItems)
      if (met.has(transaction)) return next(input)
      met.add(transaction)
      throw conflict()
    },
    { step: 'initialize', priority: 'low', name: 'conflicts' },
  )
}

describe.each([
  ['', {}],
  [' where transactions conflict', { meddle: conflicting }],
])('50 decisions at once on one incident%s', (_, given) => {
  test('are one 200 and 49 times 409, and one event in the history', async () => {
    const night = await startNight(given)
    const one = await night.log()
    night.told()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (__, number) =>
        night.service
          .asPerson(number % 2 === 0 ? 'finance' : 'director')
          .send(postDecision, { parameters: { id: one.id }, body: cleared }),
      ),
    )
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused).toHaveLength(49)
    for (const answer of refused)
      expect(problemIn(answer)).toMatchObject({ code: 'notAllowedInState', state: 'cleared' })
    const { history } = await one.now()
    expect(history.filter(({ type }) => type === 'cleared')).toHaveLength(1)
    expect(night.told().filter((who) => who.startsWith('it-'))).toHaveLength(3)
  })
})
