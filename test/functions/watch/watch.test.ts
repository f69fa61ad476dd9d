import { describe, expect, test } from 'vitest'
import { getWatch } from '../../../shared/contract/watch.ts'
import { issued } from '../../fixtures/cardholder.ts'
import { person, unit } from '../../fixtures/directory.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { reimport } from '../../fixtures/reimport.ts'
import { startService } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'
import { startAuditor } from './startAuditor.ts'

describe('what is missing', () => {
  test('is not known before the first day is over', async () => {
    const service = await startService()
    expect(await service.asPerson('it-1').ask(getWatch)).toEqual({ drill: { weekly: false } })
  })

  test('is reported with what the organisation file keeps: call-out numbers count, though no file names them', async () => {
    const service = await startService()
    await startAuditor(service)('watch', '2026-04-08T10:00')
    const { report } = await service.asPerson('it-1').ask(getWatch)
    expect(report?.at).toBe(wallClock('2026-04-08T10:00'))
    expect(report?.holes).toContainEqual({ code: 'itStaffWithoutCallOutPhone', person: 'it-2' })
    expect(report?.holes).not.toContainEqual({ code: 'itStaffWithoutCallOutPhone', person: 'it-1' })
  })

  test('follows the organisation from day to day', async () => {
    const service = await startService()
    const auditor = startAuditor(service)
    await auditor('watch', '2026-04-08T10:00')
    const vacant = organizationWith({ units: [unit('schools', 'admin', null)] })
    await reimport(service.store, vacant, wallClock('2026-04-08T12:00'))
    await auditor('watch', '2026-04-09T10:00')
    const { report } = await service.asPerson('it-1').ask(getWatch)
    expect(report?.holes).toContainEqual({ code: 'leaderVacant', unit: 'schools' })
  })

  test('names whose card must be printed again, and who has none', async () => {
    const service = await startService()
    await issued(service, 'home-head')
    await issued(service, 'finance')
    const moved = organizationWith({ people: [person('health-head', 'health', { phone: '+4749000088' })] })
    await reimport(service.store, moved, wallClock('2026-04-08T11:00'))
    await startAuditor(service)('watch', '2026-04-08T12:00')
    const { report } = await service.asPerson('it-1').ask(getWatch)
    expect(report?.outdatedCards).toEqual([{ personId: 'home-head', name: 'Navn home-head' }])
    expect(new Set(report?.withoutCard.map(({ personId }) => personId))).toEqual(
      new Set(['director', 'health-head', 'schools-head']),
    )
  })

  test('holds no number', async () => {
    const service = await startService()
    await startAuditor(service)('watch', '2026-04-08T10:00')
    const { text } = await service.asPerson('it-1').send(getWatch)
    expect(text).not.toMatch(/\+47/)
  })

  test('is for admins', async () => {
    const service = await startService()
    for (const who of ['nurse', 'home-head', 'finance', 'director', 'it-2'])
      expect(await service.asPerson(who).refused(getWatch)).toMatchObject({ status: 403, code: 'forbidden' })
  })

  test('does not stop the watch of an organisation that is not there yet', async () => {
    const service = await startService({ organization: null })
    await startAuditor(service)('watch', '2026-04-08T10:00')
    expect(await service.store.readWatch()).toEqual({ version: 0 })
  })
})
