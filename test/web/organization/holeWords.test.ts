import { expect, test } from 'vitest'
import { holeWords } from '../../../web/organization/holeWords.ts'
import { nbLater } from '../../../web/texts/nbLater.ts'

const naming = {
  unit: (id: string) => ({ school: 'Havnes skole' })[id] ?? id,
  person: (id: string) => ({ head: 'Steinar' })[id] ?? id,
  role: (id: string) => ({ director: 'Kommunedirektør' })[id] ?? id,
}

const wordsOf = (hole: Parameters<typeof holeWords>[0]) => holeWords(hole, naming, nbLater.organization)

test('a vacant post is mended with the unit', () => {
  expect(wordsOf({ code: 'leaderVacant', unit: 'school' })).toEqual({
    sentence: 'Havnes skole har ingen leder.',
    fixedAt: 'units › school › leader',
  })
})

test('a missing number is mended with the person', () => {
  expect(wordsOf({ code: 'leaderWithoutPhone', unit: 'school', person: 'head' })).toEqual({
    sentence: 'Steinar, som leder Havnes skole, har ikke telefonnummer.',
    fixedAt: 'people › head › phone',
  })
})

test('who holds a role is mended with the role', () => {
  expect(wordsOf({ code: 'approverInIt', role: 'director', person: 'head' })).toEqual({
    sentence: 'Steinar er Kommunedirektør og jobber på IT. IT kan ikke klarere sin egen overtid.',
    fixedAt: 'roles › director › holder',
  })
})

test('what is new in a file, and so has no name here yet, goes by its id', () => {
  expect(wordsOf({ code: 'leaderVacant', unit: 'new-unit' }).sentence).toBe('new-unit har ingen leder.')
})

test('a hole nobody has words for yet still has its place', () => {
  expect(wordsOf({ code: 'unheardOf', unit: 'school' })).toEqual({ sentence: 'unheardOf', fixedAt: 'school' })
})

test('a name that turns the direction of writing turns nothing around it', () => {
  const turned = { ...naming, unit: () => 'a\u202Eb' }
  const { sentence } = holeWords({ code: 'leaderVacant', unit: 'school' }, turned, nbLater.organization)
  expect(sentence).toBe('\u2068a\u202Eb\u2069 har ingen leder.')
})
