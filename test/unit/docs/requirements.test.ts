import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const isThere = (path: string): boolean => existsSync(new URL(path, root))

interface Row {
  id: string
  rules: string[]
  tests: { file: string; title: string }[]
}

/** What a cell holds between backticks. */
const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside)

const testIn = (line: string): Row['tests'][number] => {
  const [, file = '', title = ''] = /^`(.+?)` › (.+)$/.exec(line.trim()) ?? []
  return { file, title }
}

const rowOf = (line: string): Row => {
  const [id = '', , rules = '', tests = ''] = line.slice(1, -1).split(' | ')
  return { id: id.trim(), rules: quoted(rules), tests: tests.trim().split('<br>').map(testIn) }
}

const rows = textOf('docs/requirements.md')
  .split('\n')
  .filter((line) => /^\| [RA]\d+ +\|/.test(line))
  .map(rowOf)

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${letter}${place + 1}`)

/** A title is there when a test, or what tests are described by, is called so: as the first thing between parentheses. */
const isTitleIn = (source: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => {
    const at = source.indexOf(`${quote}${title}${quote}`)
    return at > 0 && source.slice(0, at).trimEnd().endsWith('(')
  })

describe('docs/requirements.md', () => {
  test('has every requirement and every decision once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual([...numbered('R', 28), ...numbered('A', 14)])
  })

  test.each(rows)('$id names where its rule lives, and tests that are there under that name', ({ rules, tests }) => {
    expect(rules).not.toEqual([])
    expect(rules.filter((path) => !isThere(path))).toEqual([])
    expect(tests.filter(({ file, title }) => !isThere(file) || !isTitleIn(textOf(file), title))).toEqual([])
  })
})
