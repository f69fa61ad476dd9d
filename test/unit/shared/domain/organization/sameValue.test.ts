import { expect, test } from 'vitest'
import { sameValue } from '../../../../../shared/domain/organization/sameValue.ts'

test.each([
  ['keys in another order', { a: 1, b: [2] }, { b: [2], a: 1 }],
  ['a key that is undefined', { a: 1, b: undefined }, { a: 1 }],
  ['maps of the same', new Map([['a', { b: null }]]), new Map([['a', { b: null }]])],
  ['nothing', null, null],
  ['a text', 'a', 'a'],
])('%s is no difference', (_, one, other) => {
  expect(sameValue(one, other)).toBe(true)
  expect(sameValue(other, one)).toBe(true)
})

test.each([
  ['another value', { a: 1 }, { a: 2 }],
  ['another value deep down', { a: { b: [1] } }, { a: { b: [2] } }],
  ['another key', { a: 1 }, { b: 1 }],
  ['a key more', { a: 1 }, { a: 1, b: 2 }],
  ['another order of a list', [1, 2], [2, 1]],
  ['a list more', [1], [1, 2]],
  ['another value in a map', new Map([['a', 1]]), new Map([['a', 2]])],
  ['no list but its fields', ['a'], { 0: 'a' }],
  ['nothing instead of something', null, {}],
  ['a text instead of something', 'a', { a: 1 }],
  ['a text that looks alike', '1', 1],
])('%s is a difference', (_, one, other) => {
  expect(sameValue(one, other)).toBe(false)
  expect(sameValue(other, one)).toBe(false)
})
