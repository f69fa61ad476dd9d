import { describe, expect, test } from 'vitest'
import { getEscalations, postEscalation } from '../../../shared/contract/escalations.ts'
import { problemIn } from '../../fixtures/client.ts'
import { incident } from '../../fixtures/incident.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const night = '2026-04-08T22:00'

const withKey = (key: string, more: Record<string, unknown> = {}) => ({
  body: incident(more),
  headers: { 'idempotency-key': key },
})

const numberOfIncidents = async (service: Service) => {
  const { items } = await service.asPerson('finance').ask(getEscalations)
  return items.length
}

describe('the same key and the same body', () => {
  test('are answered with the very same answer, also from another instance and in another order of fields', async () => {
    const service = await startService({ at: night })
    const first = await service.asPerson('home-head').send(postEscalation, withKey('a'))
    expect(first.status).toBe(201)
    const again = await service
      .at('2026-04-09T10:00')
      .restarted()
      .asPerson('home-head')
      .send(postEscalation, withKey('a'))
    expect(again).toEqual(first)
    const reordered = Object.fromEntries(Object.entries(incident()).toReversed())
    expect(await service.asPerson('home-head').send(postEscalation, { ...withKey('a'), body: reordered })).toEqual(
      first,
    )
    expect(await numberOfIncidents(service)).toBe(1)
  })

  test('ten times at once make one incident, and ten answers that are the same', async () => {
    const service = await startService({ at: night })
    const reporter = service.asPerson('home-head')
    const answers = await Promise.all(Array.from({ length: 10 }, () => reporter.send(postEscalation, withKey('a'))))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(await numberOfIncidents(service)).toBe(1)
  })

  test('write nothing the second time', async () => {
    const service = await startService({ at: night })
    await service.asPerson('home-head').ask(postEscalation, withKey('a'))
    const before = await service.contents()
    await service.asPerson('home-head').ask(postEscalation, withKey('a'))
    expect(await service.contents()).toEqual(before)
  })

  test('send again what the first could not send', async () => {
    const service = await startService({ at: night })
    service.texter.behave('fails')
    const first = await service.asPerson('home-head').ask(postEscalation, withKey('a'))
    expect(service.texter.texts()).toEqual([])
    service.texter.behave('obeys')
    expect(await service.asPerson('home-head').ask(postEscalation, withKey('a'))).toEqual(first)
    expect(service.texter.texts()).toHaveLength(1)
  })

  test('set the timers that the first could not set', async () => {
    const service = await startService({ at: night })
    service.timers.behave('fails')
    await service.asPerson('home-head').ask(postEscalation, withKey('a'))
    service.timers.behave('obeys')
    await service.asPerson('home-head').ask(postEscalation, withKey('a'))
    const times = ['22:10', '22:20', '22:30'].map((time) => wallClock(`2026-04-08T${time}`))
    expect(service.timers.waiting().map(({ at }) => at)).toEqual(times)
  })

  test('are two incidents once 24 hours have passed, and not a moment before', async () => {
    const service = await startService({ at: night })
    const first = await service.asPerson('home-head').ask(postEscalation, withKey('a'))
    const before = await service.at('2026-04-09T21:59:59.999').asPerson('home-head').ask(postEscalation, withKey('a'))
    expect(before.id).toBe(first.id)
    const after = await service.at('2026-04-09T22:00').asPerson('home-head').ask(postEscalation, withKey('a'))
    expect(after.id).not.toBe(first.id)
    expect(await numberOfIncidents(service)).toBe(2)
  })
})

describe('the same key', () => {
  test('with another body is refused, and nothing is written', async () => {
    const service = await startService({ at: night })
    await service.asPerson('home-head').ask(postEscalation, withKey('a'))
    const before = await service.contents()
    const other = withKey('a', { summary: 'Noe annet' })
    expect(await service.asPerson('home-head').refused(postEscalation, other)).toMatchObject({
      status: 422,
      code: 'idempotencyKeyReused',
    })
    expect(await service.contents()).toEqual(before)
  })

  test('with two bodies at once logs one of them and refuses the other', async () => {
    const service = await startService({ at: night })
    const answers = await Promise.all(
      ['Den ene', 'Den andre'].map((summary) =>
        service.asPerson('home-head').send(postEscalation, withKey('a', { summary })),
      ),
    )
    const refused = answers.filter(({ status }) => status !== 201)
    expect(refused.map((answer) => problemIn(answer).code)).toEqual(['idempotencyKeyReused'])
    expect(await numberOfIncidents(service)).toBe(1)
  })

  test('of two people means two incidents, and neither sees the answer of the other', async () => {
    const service = await startService({ at: night })
    const mine = await service.asPerson('home-head').ask(postEscalation, withKey('a'))
    const theirs = await service.asPerson('schools-head').ask(postEscalation, withKey('a'))
    expect(theirs.id).not.toBe(mine.id)
    expect(theirs.reporter.personId).toBe('schools-head')
  })

  test('is not used up by a report that was refused', async () => {
    const service = await startService({ at: night })
    await service.asPerson('home-head').refused(postEscalation, withKey('a', { unit: 'library' }))
    expect(await service.asPerson('home-head').ask(postEscalation, withKey('a'))).toMatchObject({ unit: 'home-care' })
  })

  test('gives nothing to somebody who is no manager any more', async () => {
    const service = await startService({ at: night })
    await service.asPerson('home-head').ask(postEscalation, withKey('a'))
    const directory = (await service.store.readDirectory())!
    const homeCare = { ...directory.units.get('home-care')!, leader: null }
    const units = new Map(directory.units).set('home-care', homeCare)
    await service.store.commit([{ kind: 'directory', directory: { ...directory, version: 2, units }, expected: 1 }])
    expect(await service.asPerson('home-head').refused(postEscalation, withKey('a'))).toMatchObject({
      code: 'forbidden',
    })
  })
})

test('without a key the same body twice is two incidents', async () => {
  const service = await startService({ at: night })
  for (const _ of [1, 2]) await service.asPerson('home-head').ask(postEscalation, { body: incident() })
  expect(await numberOfIncidents(service)).toBe(2)
})
