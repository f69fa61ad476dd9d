import { beforeAll, describe, expect, test } from 'vitest'
import { importOrganization } from '../../../functions/organization/importOrganization.ts'
import { readKeptOrganization } from '../../../functions/organization/keptOrganization.ts'
import { getEscalation, getEscalations, postEscalation } from '../../../shared/contract/escalations.ts'
import { getGuidance } from '../../../shared/contract/guidance.ts'
import { getMe } from '../../../shared/contract/me.ts'
import { putOrganization } from '../../../shared/contract/organization.ts'
import { getStatus } from '../../../shared/contract/status.ts'
import { ulidIds } from '../../../shared/adapters/system/ulidIds.ts'
import type { Change } from '../../../shared/ports.ts'
import type { Organization } from '../../../shared/domain/organization/organization.ts'
import { readOrganization } from '../../../shared/domain/organization/readOrganization.ts'
import { generateOrganization } from '../../fixtures/generateOrganization.ts'
import { incident } from '../../fixtures/incident.ts'
import { planOf } from '../../fixtures/plan.ts'
import { recordedStore } from '../../fixtures/recordedStore.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const size = { units: 500, people: 20_000, seed: 1 }

const generated = (): Organization => {
  const read = readOrganization(generateOrganization(size))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.organization
}

const organization = generated()

/** Leads a unit four levels down. */
const leader = organization.units.at(-1)!.leader!
const employee = organization.people.at(-1)!

let service: Service
beforeAll(async () => {
  service = await startService({ organization, at: '2026-04-08T22:00' })
})

describe('an organisation of 500 units and 20,000 people', () => {
  test('is all there after the import', async () => {
    const kept = await readKeptOrganization(service.store)
    expect(kept?.directory.units.size).toBe(size.units)
    expect(new Set(kept?.people.map(({ id }) => id))).toEqual(new Set(organization.people.map(({ id }) => id)))
    expect(kept?.people).toHaveLength(size.people)
    expect(kept?.callOutPhones).toEqual(organization.callOutPhones)
  })

  test('writes nothing when the same file is imported again', async () => {
    const written: Change[] = []
    const kept = await readKeptOrganization(service.store)
    const outcome = await importOrganization(recordedStore(service.store, written), generated(), {
      kept,
      by: 'p-1',
      now: wallClock('2026-04-08T10:00'),
      ids: ulidIds,
    })
    expect(outcome).toMatchObject({ imported: true, version: 1, written: 0 })
    expect(written).toEqual([])
  })

  test('is answered for like a small one: the same waves, the same few records', async () => {
    const asLeader = service.asPerson(leader)
    const wavesOf = async (request: () => Promise<unknown>) => {
      service.calls.reset()
      await request()
      return service.calls.waves().map((wave) => wave.length)
    }
    const query = { criterion: 'productionStop' }
    expect(await wavesOf(() => service.anyone.ask(getStatus))).toEqual([2])
    expect(await wavesOf(() => service.asPerson(employee.id).ask(getMe))).toEqual([2])
    expect(await wavesOf(() => asLeader.ask(getGuidance, { query }))).toEqual([3])
    // While one waits for clearance a further one sends nothing, whichever test came first: what is sent is counted in roundTrips.
    const log = () => asLeader.ask(postEscalation, { body: incident({ unit: 'u-300' }) })
    await log()
    expect(await wavesOf(log)).toEqual([6, 1])
  })

  test('leads everybody up their own line', async () => {
    const query = { criterion: 'productionStop' }
    for (const who of [leader, employee.id, 'p-1', 'p-2', 'p-3']) {
      const plan = planOf(await service.asPerson(who).ask(getGuidance, { query }))
      expect(plan[0]).toBe('line')
      expect(plan.at(-1)).toBe('crisisPlan: crisisPlan')
      expect(plan.length).toBeGreaterThan(2)
    }
  })

  test('logs incidents and shows them to whom they concern', async () => {
    const body = incident({ unit: organization.units.at(-1)!.id })
    const { id } = await service.asPerson(leader).ask(postEscalation, { body })
    for (const who of [leader, 'p-1', 'p-2', 'p-3'])
      expect(await service.asPerson(who).ask(getEscalation, { parameters: { id } })).toMatchObject({ id })
    const { items } = await service.asPerson('p-3').ask(getEscalations)
    expect(items.map((item) => item.id)).toContain(id)
  })

  test('goes through the app too, and the same file writes nothing there either', async () => {
    const body = JSON.stringify(generateOrganization(size))
    const headers = { 'content-type': 'application/json', 'if-match': '"1"' }
    service.calls.reset()
    const replaced = await service.asPerson('p-3').ask(putOrganization, { body, headers })
    expect(replaced).toMatchObject({ version: 1, differences: { settings: [], people: { changed: [] } } })
    expect(service.calls.names()).not.toContain('TransactWriteItems')
  })
})
