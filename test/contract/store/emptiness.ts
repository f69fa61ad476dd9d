import { expect, test } from 'vitest'
import { emptyCalendar } from '../../../shared/domain/calendar/calendar.ts'
import { emptyClearanceQueue } from '../../../shared/domain/escalation/clearanceQueue.ts'
import type { Store } from '../../../shared/ports.ts'
import { type CreateStore, everybody, fixedClock } from './createStore.ts'
import { calendar, escalationId, now, person, subject } from './things.ts'

const reads: [string, (store: Store) => Promise<unknown>, unknown][] = [
  ['directory', (store) => store.readDirectory(), undefined],
  ['person', (store) => store.readPerson(person(1).login), undefined],
  ['people', everybody, []],
  ['call-out phones', (store) => store.readCallOutPhones(), new Map()],
  ['calendar', (store) => store.readCalendar(), emptyCalendar],
  ['clearance queue', (store) => store.readClearanceQueue(), emptyClearanceQueue],
  ['escalation', (store) => store.readEscalation(escalationId(1)), undefined],
  ['history', (store) => store.readHistory(escalationId(1)), []],
  ['escalations', (store) => store.listEscalations(undefined, 10), { items: [] }],
  ['agreement', (store) => store.readAgreement('a-1'), undefined],
  ['agreements', (store) => store.listAgreements(), []],
  ['absence', (store) => store.readAbsence('b-1'), undefined],
  ['absences', (store) => store.listAbsences(), []],
  ['subscription', (store) => store.readSubscription('p-1'), undefined],
  ['subscriptions', (store) => store.allSubscriptions(), []],
  ['topics', (store) => store.allTopics(), []],
  ['message', (store) => store.readMessage(subject, 'm-1'), undefined],
  ['messages about a subject', (store) => store.readMessagesAbout(subject), []],
  ['due messages', (store) => store.dueMessages(now, 10), []],
  ['card', (store) => store.readCard('hash'), undefined],
  ['holder of a card', (store) => store.readCardHolder('p-1'), undefined],
  ['cards', (store) => store.listCards(), []],
  ['feed', (store) => store.readFeed('hash'), undefined],
  ['holder of a feed', (store) => store.readFeedHolder('p-1'), undefined],
  ['audit entries', (store) => store.listAudit('2026-01-01T00:00:00.000Z', now, 10), { items: [] }],
  ['codes', (store) => store.readCodes(), undefined],
  ['SMS ledger', (store) => store.readSmsLedger(), { version: 0, sent: {} }],
  ['watch', (store) => store.readWatch(), { version: 0 }],
  ['replay', (store) => store.readReplay('scope', 'key'), undefined],
]

export const describeEmptiness = (createStore: CreateStore): void => {
  test.each(reads)('a new store has no %s', async (_, read, nothing) => {
    expect(await read(await createStore(fixedClock))).toStrictEqual(nothing)
  })

  test.each([
    ['empty', ''],
    ['of 1,025 bytes', 'š'.repeat(512) + 's'],
  ])('nobody and nothing has a name that is %s', async (_, name) => {
    const store = await createStore(fixedClock)
    expect(await store.readPerson(name)).toBeUndefined()
    expect(await store.readEscalation(name)).toBeUndefined()
    expect(await store.readReplay('scope', name)).toBeUndefined()
  })

  test('what is done to the empty calendar that was read stays with the reader', async () => {
    const store = await createStore(fixedClock)
    const read = await store.readCalendar()
    read.absences.push(...calendar(1).absences)
    expect((await store.readCalendar()).absences).toEqual([])
  })
}
