import { describe, expect, test } from 'vitest'
import { found, problemsIn, problemsOf } from './reading.ts'
import { smallFileWith } from './smallFile.ts'

describe('what is made to exhaust us', () => {
  test('aliases of aliases grow to nothing', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}]`,
    )
    expect(problemsIn(['l0: &l0 x', ...levels].join('\n'))[0]?.code).toBe('notYaml')
  })

  test.each([
    ['flow lists', '['.repeat(1_000_000)],
    ['closed flow lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['flow maps', '{a: '.repeat(100_000)],
    ['lists in lists', '- '.repeat(100_000)],
    ['keys of keys', '? '.repeat(100_000)],
    ['deeper lines', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s without end are too deep', (_name, text) => {
    expect(problemsIn(text)).toMatchObject([{ code: 'notYaml', detail: expect.stringContaining('deep') }])
  })

  test('a file of nothing but commas is too large long before it is 5 MB', { timeout: 60_000 }, () => {
    expect(problemsIn(`[${','.repeat(3_100_000)}]`)).toMatchObject([{ detail: expect.stringContaining('too large') }])
  })

  test('problems of one place are a hundred, however many there are', () => {
    const many = Array.from({ length: 300_000 }, (_, index): [string, number] => [`f${index}`, index])
    expect(problemsOf(Object.fromEntries(many))).toHaveLength(100)
    expect(problemsOf(smallFileWith('/people/0', Object.fromEntries(many)))).toHaveLength(100)
    expect(found(smallFileWith('/units/0/acting', many))).toEqual([['validation', '/units/0/acting']])
  })
})
