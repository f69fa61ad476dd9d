import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../../shared/domain/audit/auditEntry.ts'
import type { Change, Store } from '../../../shared/ports.ts'
import { type CreateStore, fixedClock, given } from './createStore.ts'
import { turnable } from './turnable.ts'
import { auditEntry } from './upkeep.ts'

const entries = [
  auditEntry('2026-02-28T23:59:59.999Z', 'a'),
  auditEntry('2026-03-01T00:00:00.000Z', 'b'),
  auditEntry('2026-03-01T00:00:00.000Z', 'c'),
  auditEntry('2026-05-10T12:00:00.000Z', 'd'),
  auditEntry('2026-05-10T12:00:00.001Z', 'e'),
  auditEntry('2026-12-31T23:59:59.999Z', 'f'),
  auditEntry('2027-01-01T00:00:00.000Z', 'g'),
]

const change = (entry: AuditEntry): Change => ({ kind: 'audit', entry })

const idsOf = (found: AuditEntry[]) => found.map(({ id }) => id).join('')

const pagesOf = async (store: Store, limit: number): Promise<string[]> => {
  const pages: string[] = []
  let before: string | undefined = '2028-01-01T00:00:00.000Z'
  while (before !== undefined) {
    const page: Awaited<ReturnType<Store['listAudit']>> = await store.listAudit(
      '2026-01-01T00:00:00.000Z',
      before,
      limit,
    )
    pages.push(idsOf(page.items))
    before = page.next
  }
  return pages
}

export const describeAudit = (createStore: CreateStore): void => {
  const filled = async () => {
    const store = await createStore(fixedClock)
    await given(store, [5, 0, 3, 6, 1, 4, 2].flatMap((place) => entries.slice(place, place + 1)).map(change))
    return store
  }

  describe('what was done', () => {
    test.each([
      [1, ['g', 'f', 'e', 'd', 'c', 'b', 'a']],
      [2, ['gf', 'ed', 'cb', 'a']],
      [3, ['gfe', 'dcb', 'a']],
      [7, ['gfedcba']],
      [100, ['gfedcba']],
    ])('comes newest first over months and years, %i a page, nothing twice', async (limit, pages) => {
      expect(await pagesOf(await filled(), limit)).toEqual(pages)
    })

    test.each([
      ['2026-03-01T00:00:00.000Z', '2026-05-10T12:00:00.000Z', 'cb'],
      ['2026-03-01T00:00:00.001Z', '2026-05-10T12:00:00.001Z', 'd'],
      ['2026-06-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z', ''],
      ['2026-05-10T12:00:00.000Z', '2026-05-10T12:00:00.000Z', ''],
      ['2026-12-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z', ''],
    ])('from %s to %s, the end left out, is %j', async (from, to, ids) => {
      const { items, next } = await (await filled()).listAudit(from, to, 10)
      expect(idsOf(items)).toBe(ids)
      expect(next).toBeUndefined()
    })

    test('is forgotten at the instant it is kept until', async () => {
      const { store, turnTo } = await turnable(createStore)
      const keptUntil = '2026-11-23T20:00:00.001Z'
      await given(store, [
        change(auditEntry('2026-05-10T12:00:00.000Z', 'short', { keptUntil })),
        change(auditEntry('2026-05-11T12:00:00.000Z', 'long')),
      ])
      const idsNow = async () =>
        idsOf((await store.listAudit('2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', 10)).items)
      expect(await idsNow()).toBe('longshort')
      turnTo(keptUntil)
      expect(await idsNow()).toBe('long')
    })
  })
}
