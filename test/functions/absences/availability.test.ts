import { describe, expect, test } from 'vitest'
import { getAvailability } from '../../../shared/contract/absences.ts'
import { recorded } from '../../fixtures/absenceSteps.ts'
import { startService } from '../../fixtures/service.ts'

describe('availability', () => {
  test('says how reachable IT is, in periods without gap, and never who or why', async () => {
    const service = await startService()
    await recorded(service, { personId: 'it-1', note: 'Syk' })
    await recorded(service, { personId: 'it-2', from: '2026-04-22T12:00' })
    const answered = await service.asPerson('nurse').send(getAvailability)
    expect(JSON.parse(answered.text)).toEqual({
      items: [
        { level: 'normal', from: '2026-04-08T08:00:00.000Z', to: '2026-04-22T10:00:00.000Z' },
        { level: 'reduced', from: '2026-04-22T10:00:00.000Z', to: '2026-04-22T14:30:00.000Z' },
        { level: 'normal', from: '2026-04-22T14:30:00.000Z', to: '2026-06-07T08:00:00.000Z' },
      ],
    })
  })

  test('is there of the past, too', async () => {
    const service = await startService()
    await recorded(service, { personId: null })
    const query = { from: '2026-04-22T00:00', to: '2026-04-23T00:00' }
    const before = await service.asPerson('nurse').ask(getAvailability, { query })
    expect(before.items.map(({ level }) => level)).toEqual(['normal', 'none', 'normal'])
    expect(await service.at('2026-09-01T10:00').asPerson('nurse').ask(getAvailability, { query })).toEqual(before)
  })

  test('asks the database for what is past only when that is asked for', async () => {
    const service = await startService()
    service.calls.reset()
    await service.asPerson('nurse').ask(getAvailability)
    expect(service.calls.waves()).toEqual([['GetItem', 'GetItem', 'GetItem']])
  })

  test.each<[string, Record<string, string>, string]>([
    ['400 days and a minute', { from: '2026-05-01T10:00', to: '2027-06-05T10:01' }, 'windowTooLong'],
    ['a period that runs backwards', { from: '2026-05-01T10:00', to: '2026-05-01T10:00' }, 'windowEndsBeforeStart'],
    ['a time that is none', { from: 'i dag' }, 'validation'],
    ['a field we do not have', { person: 'it-1' }, 'validation'],
  ])('is not told of %s', async (_, query, code) => {
    const service = await startService()
    expect(await service.asPerson('nurse').refused(getAvailability, { query })).toMatchObject({ status: 422, code })
  })

  test('of 400 days is told', async () => {
    const service = await startService()
    const query = { from: '2026-05-01T10:00', to: '2027-06-05T10:00' }
    const { items } = await service.asPerson('nurse').ask(getAvailability, { query })
    expect(items.map(({ level }) => level)).toEqual(['normal'])
  })
})
