import { expect, test, vi } from 'vitest'
import type { KeptMail, OutgoingMail } from '../../../../../../infra/local/aws/mail/keptMails.ts'
import { Outbox } from '../../../../../../infra/local/aws/mail/outbox.ts'
import { openState } from '../../../../../../infra/local/aws/state.ts'
import { inTransaction } from '../../../../../../infra/local/sqlite.ts'
import { silence } from '../../../../../setup/localMessaging.ts'

const mailTo = (name: string): OutgoingMail => ({
  sender: 'Havnes kommune',
  recipient: `${name}@havnes.example`,
  subject: 'Emne',
  text: 'Tekst',
})

interface World {
  /** Who cannot be delivered to, as long as they are in here. */
  unreachable?: Set<string>
  pauseAfter?: (failures: number) => number
}

const outboxIn = (
  { unreachable = new Set<string>(), pauseAfter = () => 1 }: World = {},
  database = openState(':memory:'),
) => {
  silence()
  const tried: KeptMail[] = []
  const outbox = new Outbox({
    database,
    pauseAfter,
    deliver: async (mail) => {
      tried.push(mail)
      if (unreachable.has(mail.recipient)) throw new Error('Nobody home.')
    },
  })
  const names = () => tried.map(({ recipient }) => recipient.split('@')[0])
  return { outbox, database, tried, names, unreachable }
}

test('mail is delivered once each, oldest first', async () => {
  const { outbox, names } = outboxIn()
  outbox.add([mailTo('a'), mailTo('b')])
  outbox.add([mailTo('c')])
  await outbox.quiet()
  expect(names()).toEqual(['a', 'b', 'c'])
  await outbox.stop()
})

test('mail of a transaction that is rolled back is never delivered', async () => {
  const { outbox, database, names } = outboxIn()
  const broken = () =>
    inTransaction(database, () => {
      outbox.add([mailTo('a')])
      throw new Error('After all not.')
    })
  expect(broken).toThrow('After all not.')
  await outbox.quiet()
  expect(names()).toEqual([])
  await outbox.stop()
})

test('mail that cannot be delivered is tried again, as the same mail, until it is', async () => {
  const { outbox, tried, unreachable } = outboxIn({ unreachable: new Set(['a@havnes.example']) })
  outbox.add([mailTo('a')])
  await vi.waitUntil(() => tried.length >= 5)
  unreachable.clear()
  await vi.waitUntil(async () => {
    outbox.add([])
    await outbox.quiet()
    return tried.length >= 6
  })
  const count = tried.length
  outbox.add([])
  await outbox.quiet()
  expect(tried).toHaveLength(count)
  expect(new Set(tried.map(({ messageId }) => messageId)).size).toBe(1)
  await outbox.stop()
})

test('one that can never be delivered does not hold up the others', async () => {
  const { outbox, names } = outboxIn({ unreachable: new Set(['a@havnes.example']) })
  outbox.add(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(mailTo))
  await vi.waitUntil(() => names().includes('h'))
  expect(names().filter((name) => name !== 'a')).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h'])
  await outbox.stop()
})

test('the waits grow while it fails, and begin anew after that', async () => {
  const failures: number[] = []
  const world = outboxIn({
    unreachable: new Set(['a@havnes.example']),
    pauseAfter: (count) => {
      failures.push(count)
      if (count === 3) world.unreachable.clear()
      return 1
    },
  })
  world.outbox.add([mailTo('a')])
  await vi.waitUntil(() => world.names().length === 4)
  world.unreachable.add('b@havnes.example')
  world.outbox.add([mailTo('b')])
  await vi.waitUntil(() => failures.length === 6)
  expect(failures).toEqual([1, 2, 3, 1, 2, 3])
  await world.outbox.stop()
})

test('what was not delivered when it stopped goes on where it was', async () => {
  const before = outboxIn({ unreachable: new Set(['a@havnes.example', 'b@havnes.example']) })
  before.outbox.add([mailTo('a'), mailTo('b')])
  await vi.waitUntil(() => before.names().length >= 2)
  await before.outbox.stop()
  const after = outboxIn({}, before.database)
  await after.outbox.quiet()
  expect(new Set(after.names())).toEqual(new Set(['a', 'b']))
  expect(after.names()).toHaveLength(2)
  expect(after.tried.map(({ messageId }) => messageId)).toContain(before.tried[0]?.messageId)
  await after.outbox.stop()
})

test('quiet waits also for what is added while something else is being delivered', async () => {
  const { outbox, names } = outboxIn()
  outbox.add([mailTo('a')])
  const quiet = outbox.quiet()
  outbox.add([mailTo('b')])
  await quiet
  expect(names()).toEqual(['a', 'b'])
  await outbox.stop()
})
