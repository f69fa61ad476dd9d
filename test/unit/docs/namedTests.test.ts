import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const isThere = (path: string): boolean => existsSync(new URL(path, root))

interface NamedTest {
  file: string
  title: string
}

/** Whatever a table names as `` `file` › title ``. */
const testsIn = (text: string): NamedTest[] =>
  [...text.matchAll(/`([^`]+)` › (.+?)(?=<br>| *\|)/g)].map(([, file = '', title = '']) => ({ file, title }))

/** A title is there when a test, or what tests are described by, is called so: as the first thing between parentheses. */
const isTitleIn = (source: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => {
    const at = source.indexOf(`${quote}${title}${quote}`)
    return at > 0 && source.slice(0, at).trimEnd().endsWith('(')
  })

const gone = (tests: NamedTest[]): NamedTest[] =>
  tests.filter(({ file, title }) => !isThere(file) || !isTitleIn(textOf(file), title))

const rowsOf = (path: string): string[] =>
  textOf(path)
    .split('\n')
    .filter((line) => line.startsWith('| '))

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${letter}${place + 1}`)

describe('docs/requirements.md', () => {
  const rows = rowsOf('docs/requirements.md').flatMap((line) => {
    const [, id] = /^\| ([RA]\d+) +\|/.exec(line) ?? []
    return id === undefined ? [] : [{ id, line }]
  })

  test('has every requirement and every decision once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual([...numbered('R', 28), ...numbered('A', 14)])
  })

  test.each(rows)('$id names where its rule lives, and tests that are there under that name', ({ line }) => {
    const [, , rules = '', tests = ''] = line.slice(1, -1).split(' | ')
    const paths = [...rules.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
    expect(paths).not.toEqual([])
    expect(paths.filter((path) => !isThere(path))).toEqual([])
    expect(testsIn(`${tests}|`)).not.toEqual([])
    expect(gone(testsIn(`${tests}|`))).toEqual([])
  })
})

test('every test that docs/security.md names is there', () => {
  const named = rowsOf('docs/security.md').flatMap(testsIn)
  expect(named.length).toBeGreaterThan(40)
  expect(gone(named)).toEqual([])
})
