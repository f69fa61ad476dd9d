import { expect, test } from 'vitest'
import { en } from '../../web/texts/en.ts'
import { nb as first, type Texts } from '../../web/texts/nb.ts'
import { nbLater } from '../../web/texts/nbLater.ts'

const nb: Texts = { ...first, ...nbLater }

const leaves = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('§', '§', '§'))]]
  return Object.entries(value ?? {}).flatMap(([name, part]) => leaves(part, `${path}/${name}`))
}

test('no language says nothing where another says something', () => {
  expect(
    leaves(en)
      .map(([path]) => path)
      .toSorted(),
  ).toEqual(
    leaves(nb)
      .map(([path]) => path)
      .toSorted(),
  )
  expect([...leaves(nb), ...leaves(en)].filter(([, words]) => words.trim() === '')).toEqual([])
})

const withPlace = (catalogue: Texts): string[] =>
  leaves(catalogue)
    .filter(([, words]) => words.includes('§'))
    .map(([path]) => path)
    .toSorted()

test('what is put into a sentence is put into it in every language', () => {
  expect(withPlace(en)).toEqual(withPlace(nb))
})
