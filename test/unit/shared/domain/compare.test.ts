import { expect, test } from 'vitest'
import { compare } from '../../../../shared/domain/compare.ts'

test('texts come in the order of their characters, whatever the language', () => {
  expect(['b', 'a', 'Å', 'a1', 'A'].toSorted(compare)).toEqual(['A', 'a', 'a1', 'b', 'Å'])
})

test('equal texts leave it to what is compared next', () => {
  expect(compare('a', 'a') || 'next').toBe('next')
})
