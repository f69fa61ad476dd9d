import { describe, expect, test } from 'vitest'
import { getAgreements } from '../../../shared/contract/agreements.ts'
import { agreed, approved, changed } from '../../fixtures/agreementSteps.ts'
import { startService } from '../../fixtures/service.ts'

describe('the list', () => {
  test('holds what touches the period, by its start; from now on unless something else is asked', async () => {
    const service = await startService()
    const may = await agreed(service, {
      from: '2026-05-22T16:00',
      to: '2026-05-26T08:00',
      acceptWarnings: ['uninformed', 'crossesHoliday'],
    })
    const april = await agreed(service)
    const ids = async (query?: Record<string, string>) => {
      const { items } = await service.asPerson('nurse').ask(getAgreements, query && { query })
      return items.map(({ id }) => id)
    }
    expect(await ids()).toEqual([april.id, may.id])
    expect(await ids({ to: '2026-05-22T16:00' })).toEqual([april.id])
    expect(await ids({ from: '2026-04-27T08:00' })).toEqual([may.id])
    expect(await ids({ from: '2026-04-27T07:59' })).toEqual([april.id, may.id])
    service.at('2026-06-01T10:00')
    expect(await ids()).toEqual([])
    expect(await ids({ from: '2026-04-01T00:00' })).toEqual([april.id, may.id])
  })

  test('of IT finds an agreement where it is and where a change of it waits, not where it once was', async () => {
    const service = await startService()
    const { id } = await agreed(service)
    await changed(service, id, { from: '2026-05-08T16:00', to: '2026-05-11T08:00' })
    const found = async (from: string, to: string) => {
      const { items } = await service.asPerson('it-1').ask(getAgreements, { query: { from, to } })
      return items.length
    }
    expect([
      await found('2026-04-24T00:00', '2026-04-25T00:00'),
      await found('2026-05-08T00:00', '2026-05-09T00:00'),
    ]).toEqual([1, 1])
    await approved(service, id)
    expect([
      await found('2026-04-24T00:00', '2026-04-25T00:00'),
      await found('2026-05-08T00:00', '2026-05-09T00:00'),
    ]).toEqual([0, 1])
  })
})
