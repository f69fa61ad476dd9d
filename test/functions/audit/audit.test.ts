import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { getAudit } from '../../../shared/contract/audit.ts'
import { getOrganization, putOrganization } from '../../../shared/contract/organization.ts'
import { auditEntry } from '../../../shared/domain/audit/auditEntry.ts'
import type { Change } from '../../../shared/ports.ts'
import { commitAll } from '../../fixtures/commitAll.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const absenceChanged = (at: string, about: number): Change => ({
  kind: 'audit',
  entry: auditEntry({
    act: 'absenceChanged',
    subject: { type: 'absence', id: 'absence-1' },
    about,
    by: 'it-1',
    at: wallClock(at),
    keep: 'P6M',
  }),
})

const idsFor = async (service: Service, query: Record<string, string> = {}) =>
  (await service.asPerson('director').ask(getAudit, { query })).items.map(({ id }) => id)

const imported = 'organizationImported-havnes-1'

describe('what was done', () => {
  test('names the import and who made it: the command, and then the admin', async () => {
    const service = await startService({ at: '2026-04-08T10:00' })
    const admin = service.at('2026-04-08T11:00').asPerson('it-1')
    const file = await admin.ask(getOrganization)
    const changed = { ...file, sms: { sender: 'HAVNES' } }
    await admin.ask(putOrganization, { body: stringify(changed), headers: { 'if-match': '"1"' } })
    expect(await admin.ask(getAudit)).toEqual({
      items: [
        {
          id: 'organizationImported-havnes-2',
          at: wallClock('2026-04-08T11:00'),
          by: { personId: 'it-1', name: 'Navn it-1' },
          act: 'organizationImported',
          subject: { type: 'organization', id: 'havnes' },
        },
        {
          id: imported,
          at: wallClock('2026-04-08T10:00'),
          by: { personId: ':command' },
          act: 'organizationImported',
          subject: { type: 'organization', id: 'havnes' },
        },
      ],
    })
  })

  test('is not written by an import that changes nothing', async () => {
    const service = await startService()
    const admin = service.asPerson('it-1')
    const file = await admin.ask(getOrganization)
    await admin.ask(putOrganization, { body: stringify(file), headers: { 'if-match': '"1"' } })
    expect(await idsFor(service)).toEqual([imported])
  })

  test('is asked for by period on the wall clock, the end left out', async () => {
    const service = await startService({ at: '2026-04-01T10:00' })
    await commitAll(service.store, [
      absenceChanged('2026-04-02T00:00', 1),
      absenceChanged('2026-04-02T23:59', 2),
      absenceChanged('2026-04-03T00:00', 3),
    ])
    const asked = service.at('2026-04-08T10:00')
    expect(await idsFor(asked, { from: '2026-04-02T00:00', to: '2026-04-03T00:00' })).toEqual([
      'absenceChanged-absence-1-2',
      'absenceChanged-absence-1-1',
    ])
    expect(await idsFor(asked, { to: '2026-04-02T00:00' })).toEqual([imported])
    expect(await idsFor(asked)).toHaveLength(4)
  })

  test('comes in pages without losing anything', async () => {
    const service = await startService({ at: '2026-04-01T10:00' })
    const many = Array.from({ length: 450 }, (_, number) => absenceChanged('2026-04-02T10:00', number + 1))
    await commitAll(service.store, many)
    const asked = service.at('2026-04-08T10:00').asPerson('it-1')
    const ids: string[] = []
    let before: string | undefined
    do {
      const page = await asked.ask(getAudit, { query: before === undefined ? {} : { before } })
      ids.push(...page.items.map(({ id }) => id))
      before = page.next
    } while (before !== undefined)
    expect(new Set(ids).size).toBe(451)
    expect(ids).toHaveLength(451)
  })

  test('is not looked for beyond now, from the end of time on', async () => {
    const service = await startService({ at: '2026-04-08T10:00' })
    const asked = service.asPerson('it-1')
    const now = await asked.ask(getAudit)
    service.calls.reset()
    expect(await asked.ask(getAudit, { query: { before: '9999-12-31T23:59:59.999Z_x' } })).toEqual(now)
    expect(service.calls.names().length).toBeLessThan(12)
  })

  test('is forgotten after the time the organisation file says', async () => {
    const organization = organizationWith({ audit: { keep: 'P90D' } })
    const service = await startService({ organization, at: '2026-04-08T10:00' })
    expect(await idsFor(service.at('2026-07-07T09:59'))).toEqual([imported])
    expect(await idsFor(service.at('2026-07-07T10:00'))).toEqual([])
  })

  test.each<Record<string, string>>([
    { from: '2026-04-03T00:00', to: '2026-04-02T00:00' },
    { from: 'yesterday' },
    { before: '01KNQAW9G0' },
    { before: '2026-00-01T00:00:00.000Z_x' },
    { before: '2026-13-01T00:00:00.000Z_x' },
  ])('cannot be asked for by %j', async (query) => {
    const service = await startService()
    expect(await service.asPerson('it-1').refused(getAudit, { query })).toMatchObject({ status: 422 })
  })

  test.each(['nurse', 'home-head', 'it-2'])('is not for %s, who is neither admin nor approver', async (who) => {
    const service = await startService()
    expect(await service.asPerson(who).refused(getAudit)).toMatchObject({ status: 403, code: 'forbidden' })
  })
})
