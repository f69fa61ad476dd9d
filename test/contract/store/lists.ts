import { expect, test } from 'vitest'
import type { EscalationId } from '../../../shared/domain/escalation/escalation.ts'
import type { Change, Store } from '../../../shared/ports.ts'
import { type CreateStore, everybody, fixedClock, given } from './createStore.ts'
import { absence, agreement, escalation, escalationId, logged, person, subscription, topic } from './things.ts'

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)

const pagesOf = async (store: Store, limit: number): Promise<EscalationId[][]> => {
  const pages: EscalationId[][] = []
  let before: string | undefined
  do {
    const page = await store.listEscalations(before, limit)
    pages.push(page.items.map(({ id }) => id))
    before = page.next
  } while (before !== undefined)
  return pages
}

const ids = (...list: number[]) => list.map(escalationId)

const ofEach = (id: string): Change[] => [
  { kind: 'agreement', agreement: agreement(id, 1), expected: 0 },
  { kind: 'absence', absence: absence(id, 1), expected: 0 },
  { kind: 'subscription', subscription: subscription(id, 1), expected: 0 },
  { kind: 'topic', topic: topic(id) },
]

export const describeLists = (createStore: CreateStore): void => {
  const withSixEscalations = async () => {
    const store = await createStore(fixedClock)
    const shuffled = [3, 1, 6, 2, 5, 4]
    await given(
      store,
      shuffled.map((number): Change => ({ kind: 'escalation', escalation: escalation(number), expected: 0 })),
    )
    return store
  }

  test.each([
    [4, [ids(6, 5, 4, 3), ids(2, 1)]],
    [3, [ids(6, 5, 4), ids(3, 2, 1)]],
    [1, [ids(6), ids(5), ids(4), ids(3), ids(2), ids(1)]],
    [6, [ids(6, 5, 4, 3, 2, 1)]],
    [100, [ids(6, 5, 4, 3, 2, 1)]],
  ])('escalations are listed newest first, %i a page, and the last page says so', async (limit, pages) => {
    expect(await pagesOf(await withSixEscalations(), limit)).toEqual(pages)
  })

  test('a list holds whole escalations', async () => {
    const store = await withSixEscalations()
    expect(await store.listEscalations(escalationId(3), 1)).toStrictEqual({
      items: [escalation(2)],
      next: escalationId(2),
    })
  })

  test('an escalation logged between two pages moves none of the next page', async () => {
    const store = await withSixEscalations()
    const { next } = await store.listEscalations(undefined, 2)
    await given(store, [{ kind: 'escalation', escalation: escalation(7), expected: 0 }])
    const page = await store.listEscalations(next, 2)
    expect(page.items.map(({ id }) => id)).toEqual(ids(4, 3))
  })

  test('2,500 people come in the order of their logins, nobody twice', async () => {
    const store = await createStore(fixedClock)
    const scattered = numbers(0, 2500).map((number) => person((number * 1777) % 2500))
    for (const start of numbers(0, 25))
      await given(
        store,
        scattered.slice(start * 100, start * 100 + 100).map((one): Change => ({ kind: 'person', person: one })),
      )
    expect(await everybody(store)).toStrictEqual(numbers(0, 2500).map((number) => person(number)))
  })

  test('a history of many events comes in order, and only of its own escalation', async () => {
    const store = await createStore(fixedClock)
    const events = (id: EscalationId, from: number, to: number) =>
      numbers(from, to).map((sequence): Change => ({ kind: 'history', escalationId: id, event: logged(sequence) }))
    await given(store, events(escalationId(1), 61, 121))
    await given(store, [...events(escalationId(1), 1, 61), ...events(escalationId(2), 1, 3)])
    const history = await store.readHistory(escalationId(1))
    expect(history.map(({ sequence }) => sequence)).toEqual(numbers(1, 121))
  })

  test('agreements, absences, subscriptions and topics are listed in the order of their ids', async () => {
    const store = await createStore(fixedClock)
    await given(store, ['2', '3', '1'].flatMap(ofEach))
    const order = ['1', '2', '3']
    expect(await store.listAgreements()).toStrictEqual(order.map((id) => agreement(id, 1)))
    expect(await store.listAbsences()).toStrictEqual(order.map((id) => absence(id, 1)))
    expect(await store.allSubscriptions()).toStrictEqual(order.map((id) => subscription(id, 1)))
    expect(await store.allTopics()).toStrictEqual(order.map((id) => topic(id)))
  })
}
