import { beforeAll, describe, expect, test } from 'vitest'
import { getEscalation, getEscalations, postDecision, postEscalation } from '../../shared/contract/escalations.ts'
import { getCalendar, postFeed } from '../../shared/contract/feeds.ts'
import { getGuidance } from '../../shared/contract/guidance.ts'
import { getMe } from '../../shared/contract/me.ts'
import { getStatus } from '../../shared/contract/status.ts'
import type { Change } from '../../shared/ports.ts'
import { absence, agreement } from '../fixtures/calendar.ts'
import { commitAll } from '../fixtures/commitAll.ts'
import { earlierEscalations } from '../fixtures/earlierEscalations.ts'
import { incident } from '../fixtures/incident.ts'
import { startService, type Service } from '../fixtures/service.ts'

const ended = { from: '2026-01-05T07:00', to: '2026-01-09T16:30' }
const running = { from: '2026-04-06T07:00', to: '2026-04-10T16:30' }

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)

/** The waves of reads and writes that one request makes of the database. */
const wavesOf = async (service: Service, request: () => Promise<unknown>): Promise<string[][]> => {
  service.calls.reset()
  await request()
  return service.calls.waves()
}

const oneWave = (gets: number, ...others: string[]) => [[...numbers(gets).map(() => 'GetItem'), ...others]]

const pasts: [string, { escalations: number; windows: number }][] = [
  ['nothing before', { escalations: 0, windows: 0 }],
  ['3 earlier incidents', { escalations: 3, windows: 3 }],
  ['300 earlier incidents and 200 windows that have ended', { escalations: 300, windows: 200 }],
]

describe.each(pasts)('with %s', (_, past) => {
  let service: Service
  let someId: string

  beforeAll(async () => {
    const windows = numbers(past.windows)
    service = await startService({
      absences: [absence('it-1', running), ...windows.map((n) => absence('it-2', ended, { id: `absence-${n}` }))],
      agreements: [agreement(running), ...windows.map((n) => agreement(ended, { id: `agreement-${n}` }))],
      at: '2026-04-08T22:00',
    })
    await commitAll(service.store, earlierEscalations(past.escalations))
    const logged = await service.asPerson('home-head').ask(postEscalation, { body: incident() })
    someId = logged.id
  })

  test('the status is one wave of reads, and nothing else', async () => {
    const status = () => service.anyone.ask(getStatus)
    expect(await wavesOf(service, status)).toEqual(oneWave(2))
  })

  test('so is who I am', async () => {
    const me = () => service.asPerson('home-head').ask(getMe)
    expect(await wavesOf(service, me)).toEqual(oneWave(2))
  })

  test.each(['nurse', 'home-head', 'finance', 'it-2'])('so is the guidance of %s', async (id) => {
    const guidance = () => service.asPerson(id).ask(getGuidance, { query: { criterion: 'other', unit: 'schools' } })
    expect(await wavesOf(service, guidance)).toEqual(oneWave(3))
  })

  test('so is one incident', async () => {
    const read = () => service.asPerson('home-head').ask(getEscalation, { parameters: { id: someId } })
    const [wave, ...more] = await wavesOf(service, read)
    expect([wave?.toSorted(), ...more]).toEqual(oneWave(5, 'Query', 'Query'))
  })

  test('so is a page of incidents', async () => {
    const list = () => service.asPerson('finance').ask(getEscalations)
    const [wave, ...more] = await wavesOf(service, list)
    expect([wave?.toSorted(), ...more]).toEqual([['GetItem', 'GetItem', 'Query']])
  })

  test('a calendar that asks again is one wave of reads, and one for whose it is', async () => {
    const { address = '' } = await service.asPerson('nurse').ask(postFeed)
    const parameters = { secret: address.replace('/api/calendar/', '') }
    const ask = () => service.anyone.send(getCalendar, { parameters })
    expect(await wavesOf(service, ask)).toEqual([...oneWave(3), ...oneWave(1), ['TransactWriteItems']])
    expect(await wavesOf(service, ask)).toEqual([...oneWave(3), ...oneWave(1)])
  })

  test('logging while another clock asks is one wave of reads and one transaction', async () => {
    const log = () => service.asPerson('home-head').ask(postEscalation, { body: incident() })
    expect(await wavesOf(service, log)).toEqual([...oneWave(6), ['TransactWriteItems']])
  })

  test('with an idempotency key it reads one record more in the same wave, and writes one more in the same transaction', async () => {
    const headers = { 'idempotency-key': 'once' }
    const log = () => service.asPerson('home-head').ask(postEscalation, { body: incident(), headers })
    expect(await wavesOf(service, log)).toEqual([...oneWave(7), ['TransactWriteItems']])
    expect(await wavesOf(service, log), 'again, with what may be left to send').toEqual([...oneWave(7), ['Query']])
  })

  test('what is refused for what it says writes nothing', async () => {
    const log = () => service.asPerson('home-head').refused(postEscalation, { body: incident({ unit: 'library' }) })
    expect(await wavesOf(service, log)).toEqual(oneWave(6))
  })

  test('a cold start costs no more', async () => {
    const cold = service.restarted().asPerson('home-head')
    const guidance = () => cold.ask(getGuidance, { query: { criterion: 'other' } })
    expect(await wavesOf(service, guidance)).toEqual(oneWave(3))
  })
})

test('a decision writes whom each SMS reached without being refused: only who comes last must read what came before', async () => {
  const service = await startService({ at: '2026-04-08T22:00' })
  const { id } = await service.asPerson('home-head').ask(postEscalation, { body: incident() })
  const body = { decision: 'cleared', reason: 'Pasienter venter' }
  const decide = () => service.asPerson('finance').ask(postDecision, { parameters: { id }, body })
  const [reads, ...others] = await wavesOf(service, decide)
  expect(reads).toHaveLength(10)
  const one = ['TransactWriteItems']
  // The decision; the reporter's SMS, the first to IT and the timers; the second to IT; then the third, written into the incident.
  expect(others).toEqual([one, [...one, ...one, ...one], one, ['GetItem', 'GetItem', 'Query'], one])
  expect(service.texter.texts().map(({ phone }) => phone)).toHaveLength(5)
})

const counted = (kinds: Change['kind'][]): Partial<Record<Change['kind'], number>> =>
  Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]))

/** How many changes of each kind one report writes, transaction by transaction. */
const kindsWritten = async (service: Service) => {
  const before = service.transactions.length
  await service.asPerson('home-head').ask(postEscalation, { body: incident() })
  return service.transactions.slice(before).map((changes) => counted(changes.map(({ kind }) => kind)))
}

test('logging that starts a clock is one wave of reads and one transaction, then one mark of the SMS and one of the timers', async () => {
  const service = await startService({ at: '2026-04-08T22:00' })
  const log = () => service.asPerson('home-head').ask(postEscalation, { body: incident() })
  const marks = ['TransactWriteItems', 'TransactWriteItems']
  expect(await wavesOf(service, log)).toEqual([...oneWave(6), ['TransactWriteItems'], marks])
  expect(service.texter.texts()).toHaveLength(1)
})

describe('what logging writes', () => {
  test('without need for clearance: the incident, its history, and that one more was logged', async () => {
    const service = await startService()
    expect(await kindsWritten(service)).toEqual([{ escalation: 1, history: 1, reportTally: 1 }])
  })

  test('with need for clearance: the queue, every message of the clock and what goes to which number too; then marks', async () => {
    const service = await startService({ at: '2026-04-08T22:00' })
    const [first, ...marks] = await kindsWritten(service)
    expect(first).toEqual({ escalation: 1, history: 1, clearanceQueue: 1, message: 4, smsLedger: 1, reportTally: 1 })
    expect(marks).toHaveLength(2)
    expect(marks).toContainEqual({ message: 1, escalation: 1, history: 1 })
    expect(marks).toContainEqual({ message: 3 })
  })
})
