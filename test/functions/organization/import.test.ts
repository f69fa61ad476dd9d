import { describe, expect, test } from 'vitest'
import { importOrganization } from '../../../functions/organization/importOrganization.ts'
import { readKeptOrganization } from '../../../functions/organization/keptOrganization.ts'
import { ulidIds } from '../../../shared/adapters/system/ulidIds.ts'
import type { Organization } from '../../../shared/domain/organization/organization.ts'
import type { Store } from '../../../shared/ports.ts'
import { person, settings } from '../../fixtures/directory.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { startService } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const employees = (title: string) =>
  Array.from({ length: 250 }, (_, number) =>
    person(`employee-${String(number).padStart(3, '0')}`, 'schools', { title }),
  )

/** The small organisation with 250 employees of one title: four commits to import, the directory's first. */
const organizationOf = (title: string, name = 'Havnes kommune'): Organization =>
  organizationWith({ organization: { ...settings.organization, name } }, employees(title))

const byAdmin = { by: 'it-1', now: wallClock('2026-04-08T10:00'), ids: ulidIds }

const importInto = async (store: Store, organization: Organization) =>
  importOrganization(store, organization, { kept: await readKeptOrganization(store), ...byAdmin })

/** `store`, which does `act` once so many commits are through. */
const interrupted = (store: Store, commits: number, act: () => Promise<unknown>): Store => {
  let through = 0
  return {
    ...store,
    async commit(changes) {
      const outcome = await store.commit(changes)
      through += 1
      if (through === commits) await act()
      return outcome
    },
  }
}

const titlesOf = async (store: Store): Promise<Set<string>> => {
  const kept = await readKeptOrganization(store)
  return new Set(kept?.people.filter(({ id }) => id.startsWith('employee')).map(({ title }) => title))
}

test('an import tells after each commit how many records of how many are written', async () => {
  const { store } = await startService({ organization: null })
  const progress: [number, number][] = []
  const onProgress = (written: number, total: number) => progress.push([written, total])
  const outcome = await importOrganization(store, organizationOf('Lærer'), { kept: undefined, onProgress, ...byAdmin })
  // The directory, 8 people somebody may have to ring, 2 others, 250 employees and one call-out number.
  expect(outcome).toMatchObject({ imported: true, version: 1, written: 262 })
  expect(progress).toEqual([
    [1, 262],
    [100, 262],
    [199, 262],
    [262, 262],
  ])
})

const cutOff = new Error('cut off')

describe('an import that is cut off', () => {
  test.each([1, 2, 3])('after %i commits is completed by importing the same file again', async (commits) => {
    const { store } = await startService({ organization: organizationOf('Lærer') })
    const cut = interrupted(store, commits, () => Promise.reject(cutOff))
    await expect(importInto(cut, organizationOf('Rektor'))).rejects.toThrow(cutOff)
    expect(await titlesOf(store)).not.toEqual(new Set(['Rektor']))
    expect(await importInto(store, organizationOf('Rektor'))).toMatchObject({ imported: true })
    expect(await titlesOf(store)).toEqual(new Set(['Rektor']))
    expect(await importInto(store, organizationOf('Rektor'))).toMatchObject({ imported: true, written: 0 })
  })

  test('is undone by importing the file of before', async () => {
    const { store } = await startService({ organization: organizationOf('Lærer') })
    const cut = interrupted(store, 2, () => Promise.reject(cutOff))
    await expect(importInto(cut, organizationOf('Rektor'))).rejects.toThrow(cutOff)
    expect(await importInto(store, organizationOf('Lærer'))).toMatchObject({ imported: true })
    expect(await titlesOf(store)).toEqual(new Set(['Lærer']))
  })
})

describe('of two imports at once', () => {
  test('that have read the same, the one that swaps the directory first wins, and the other writes nothing', async () => {
    const { store } = await startService({ organization: organizationOf('Lærer') })
    const titles = ['Rektor', 'Inspektør']
    const kept = await readKeptOrganization(store)
    const outcomes = await Promise.all(
      titles.map((title) => importOrganization(store, organizationOf(title), { kept, ...byAdmin })),
    )
    expect(new Set(outcomes.map(({ imported }) => imported))).toEqual(new Set([true, false]))
    expect(await titlesOf(store)).toEqual(new Set([titles[outcomes.findIndex(({ imported }) => imported)]!]))
  })

  test.each([1, 2, 3, 4])(
    'the one that starts when the other has made %i commits wins: everybody is as its file says',
    async (commits) => {
      const { store } = await startService({ organization: organizationOf('Lærer') })
      const another = organizationOf('Lærer', 'Nye Havnes kommune')
      const slow = interrupted(store, commits, async () => {
        expect(await importInto(store, another)).toMatchObject({ imported: true })
      })
      const outcome = await importInto(slow, organizationOf('Rektor'))
      expect(outcome.imported).toBe(commits === 4)
      expect(await titlesOf(store)).toEqual(new Set(['Lærer']))
    },
  )

  test('the one that read in the midst of the other and swapped later wins all the same', async () => {
    const { store } = await startService({ organization: organizationOf('Lærer') })
    const another = organizationOf('Lærer', 'Nye Havnes kommune')
    let kept: Awaited<ReturnType<typeof readKeptOrganization>>
    const reading = interrupted(store, 2, async () => {
      kept = await readKeptOrganization(store)
    })
    const slow = interrupted(reading, 3, async () => {
      expect(await importOrganization(store, another, { kept, ...byAdmin })).toMatchObject({ imported: true })
    })
    expect(await importInto(slow, organizationOf('Rektor'))).toEqual({ imported: false })
    expect(await titlesOf(store)).toEqual(new Set(['Lærer']))
  })
})
