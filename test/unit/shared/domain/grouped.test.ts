import { expect, test } from 'vitest'
import { grouped } from '../../../../shared/domain/grouped.ts'

test('what is alike stands together, groups and members in the order they came', () => {
  const groups = grouped(['berg', 'fjell', 'bre', 'foss'], ([letter]) => letter)
  expect([...groups]).toEqual([
    ['b', ['berg', 'bre']],
    ['f', ['fjell', 'foss']],
  ])
})

test('nothing makes no group', () => {
  expect(grouped([], String).size).toBe(0)
})
