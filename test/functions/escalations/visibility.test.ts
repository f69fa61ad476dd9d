import { beforeAll, describe, expect, test } from 'vitest'
import { getEscalation, getEscalations, postEscalation } from '../../../shared/contract/escalations.ts'
import { commitAll } from '../../fixtures/commitAll.ts'
import { person } from '../../fixtures/directory.ts'
import { earlierEscalations } from '../../fixtures/earlierEscalations.ts'
import { incident } from '../../fixtures/incident.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const deputies = [person('home-deputy', 'home-care'), person('acting-head', 'schools')]

const organization = organizationWith(
  {
    units: [
      {
        ...organizationWith().units.find(({ id }) => id === 'home-care')!,
        deputy: 'home-deputy',
        acting: [{ person: 'acting-head', from: '2026-04-08', to: '2026-04-09' }],
      },
    ],
  },
  deputies,
)

const unknown = '01KNQAW9G0A8044AXZG5TP08WV'

let service: Service
/** Logged by the leader of schools, about home care. */
let id: string

beforeAll(async () => {
  service = await startService({ organization, at: '2026-04-08T10:00' })
  const body = incident({ unit: 'home-care' })
  const logged = await service.asPerson('schools-head').ask(postEscalation, { body })
  id = logged.id
})

const idsListedFor = async (who: string) => {
  const { items } = await service.asPerson(who).ask(getEscalations)
  return items.map((item) => item.id)
}

/** All pages of the list, as ids. */
const listed = async (one: Service, who: string) => {
  const pages: string[][] = []
  let before: string | undefined
  do {
    const query: Record<string, string> = before === undefined ? {} : { before }
    const page = await one.asPerson(who).ask(getEscalations, { query })
    pages.push(page.items.map((item) => item.id))
    before = page.next
  } while (before !== undefined)
  return pages
}

describe('an incident', () => {
  test.each([
    ['its reporter', 'schools-head'],
    ['the leader of its unit', 'home-head'],
    ['a deputy of that leader', 'home-deputy'],
    ['who acts for that leader today', 'acting-head'],
    ['a leader above', 'health-head'],
    ["IT's superior", 'finance'],
    ['the director', 'director'],
    ['the IT lead', 'it-1'],
    ['an IT consultant', 'it-2'],
  ])('is there for %s', async (_, who) => {
    const asked = service.at('2026-04-08T10:00').asPerson(who)
    expect(await asked.ask(getEscalation, { parameters: { id } })).toMatchObject({ id })
    expect(await idsListedFor(who)).toEqual([id])
  })

  test.each(['nurse', 'teacher'])('is not there for %s: the answer is the one for an unknown id', async (who) => {
    const asked = service.at('2026-04-08T10:00').asPerson(who)
    const hidden = await asked.send(getEscalation, { parameters: { id } })
    expect(hidden.status).toBe(404)
    expect(hidden).toEqual(await asked.send(getEscalation, { parameters: { id: unknown } }))
  })

  test('is not there for a leader of another branch, in the list neither', async () => {
    const own = await startService({ organization, at: '2026-04-08T10:00' })
    const logged = await own.asPerson('home-head').ask(postEscalation, { body: incident() })
    const other = own.asPerson('schools-head')
    const hidden = await other.send(getEscalation, { parameters: { id: logged.id } })
    expect(hidden.status).toBe(404)
    expect(hidden).toEqual(await other.send(getEscalation, { parameters: { id: unknown } }))
    expect(await other.ask(getEscalations)).toEqual({ items: [] })
  })

  test('is gone for who acted for the leader, once that has ended', async () => {
    const asked = service.at('2026-04-09T00:00').asPerson('acting-head')
    expect(await asked.refused(getEscalation, { parameters: { id } })).toMatchObject({ code: 'notFound' })
  })

  test('stays there for a reporter who leads nothing any more', async () => {
    const own = await startService({ at: '2026-04-08T10:00' })
    const logged = await own.asPerson('schools-head').ask(postEscalation, { body: incident() })
    const directory = (await own.store.readDirectory())!
    const units = new Map(directory.units).set('schools', { ...directory.units.get('schools')!, leader: null })
    await own.store.commit([{ kind: 'directory', directory: { ...directory, version: 2, units }, expected: 1 }])
    const asked = own.asPerson('schools-head')
    expect(await asked.ask(getEscalation, { parameters: { id: logged.id } })).toMatchObject({ id: logged.id })
  })

  test.each(['nurse', 'teacher'])('has no list for %s, who is neither manager nor in IT', async (who) => {
    expect(await service.asPerson(who).refused(getEscalations)).toMatchObject({ status: 403, code: 'forbidden' })
  })

  test.each(['..', 'a b', 'x'.repeat(65), '%'])('cannot be called %j', async (wrong) => {
    expect(await service.asPerson('finance').refused(getEscalation, { parameters: { id: wrong } })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/id' }],
    })
  })
})

describe('the list', () => {
  test('comes newest first, 50 a page, nothing twice and nothing left out', async () => {
    const own = await startService()
    await commitAll(own.store, earlierEscalations(120))
    const logged = await own.asPerson('home-head').ask(postEscalation, { body: incident() })
    const pages = await listed(own, 'it-2')
    expect(pages.map((page) => page.length)).toEqual([50, 50, 21])
    const all = pages.flat()
    expect(all[0]).toBe(logged.id)
    expect(all).toEqual(all.toSorted().toReversed())
    expect(new Set(all).size).toBe(121)
  })

  test('leads a leader past what is not theirs to what is', async () => {
    const own = await startService()
    const logged = await own.asPerson('home-head').ask(postEscalation, { body: incident() })
    await commitAll(own.store, earlierEscalations(50))
    expect((await listed(own, 'home-head')).flat()).toEqual([logged.id])
    expect((await listed(own, 'schools-head')).flat()).toHaveLength(50)
  })

  test('refuses a page that can be none', async () => {
    expect(await service.asPerson('finance').refused(getEscalations, { query: { before: '-' } })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/before' }],
    })
  })
})
