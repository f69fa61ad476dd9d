import { describe, expect, test } from 'vitest'
import { statusOf } from '../../../../shared/contract/errorCodes.ts'
import { languageOf, textsIn } from '../../../../shared/texts/texts.ts'

const languages = ['nb', 'en'] as const

/** Every text below, with its path. */
const textsBelow = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => textsBelow(part, path === '' ? name : `${path}.${name}`))
    : []
}

describe.each(languages)('in %s', (language) => {
  const texts = textsIn(language)

  test('every error code has a title and a sentence', () => {
    expect(Object.keys(texts.problems).toSorted()).toEqual(Object.keys(statusOf).toSorted())
    for (const { title, detail } of Object.values(texts.problems)) {
      expect(title).toMatch(/^[A-ZÆØÅ1-9].*[^.\s]$/)
      expect(detail).toMatch(/^[A-ZÆØÅ].*\.$/)
    }
  })

  test('no text is empty, or a place for one', () => {
    for (const [path, text] of textsBelow(texts))
      expect(`${path}: ${text}`).toMatch(
        /^\S+: (?!.*(?:TODO|TBD|xxx|lorem|undefined|\[object|\{|\}|%s|\.\.\.|  ))\S.*\S$/i,
      )
  })

  test('no two problems say the same', () => {
    const titles = Object.values(texts.problems).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })
})

test('no sentence stands in both languages', () => {
  const english = new Map(textsBelow(textsIn('en')))
  const same = textsBelow(textsIn('nb')).filter(([path, text]) => text.includes(' ') && english.get(path) === text)
  expect(same).toEqual([])
})

describe('the language of an answer', () => {
  test.each([
    [undefined, 'nb'],
    ['', 'nb'],
    ['nb', 'nb'],
    ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en-GB,en;q=0.9,nb;q=0.8', 'en'],
    ['se-NO,nb;q=0.9,en;q=0.8', 'nb'],
    ['se,en;q=0.5', 'en'],
    ['de, fr;q=0.8', 'nb'],
    ['*', 'nb'],
    [' en ', 'en'],
    [',,;q=1', 'nb'],
  ] as const)('is for %j %s', (asked, language) => {
    expect(languageOf(asked)).toBe(language)
  })
})
