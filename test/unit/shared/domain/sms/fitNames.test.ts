import { describe, expect, test } from 'vitest'
import { fitNames } from '../../../../../shared/domain/sms/fitNames.ts'

/** An SMS of two names with `room` places for them. */
const textWith = (room: number, ...names: string[]): string =>
  fitNames(names, ([one = '', other = '']) => `${one}|${other}${'-'.repeat(160 - 2 - room)}`)

/** The names in it, as they came out. `|` costs two places. */
const namesIn = (room: number, ...names: string[]): string[] =>
  textWith(room, ...names)
    .replace(/-+$/, '')
    .split('|')

describe('names in an SMS', () => {
  test('are whole where they fit to the last place', () => {
    expect(namesIn(12, 'Hjemmetjen', 'IT')).toEqual(['Hjemmetjen', 'IT'])
    expect(namesIn(5, 'Liv', 'IT')).toEqual(['Liv', 'IT'])
  })

  test('are cut by one letter where one place is missing, the longest first', () => {
    expect(namesIn(11, 'Hjemmetjen', 'IT')).toEqual(['Hjemme...', 'IT'])
    expect(namesIn(18, 'Hjemmetjen', 'Skolevesen')).toEqual(['Hjemme...', 'Skolev...'])
  })

  test('keep a letter at least, or are left out, every one of them', () => {
    expect(namesIn(6, 'Hjemmetjen', 'IT')).toEqual(['H...', 'IT'])
    expect(namesIn(5, 'Hjemmetjen', 'IT')).toEqual(['', ''])
    expect(namesIn(4, 'Liv', 'IT')).toEqual(['', ''])
  })

  test('end with a word, not with a space', () => {
    expect(namesIn(11, 'Helse og omsorg', 'IT')).toEqual(['Helse...', 'IT'])
  })

  test('hold no dot, slash, colon or @ that could make a domain of them, and no line', () => {
    expect(namesIn(100, 'kari@havnes.example', 'https://havnes')).toEqual(['kari havnes example', 'https havnes'])
    expect(namesIn(100, String.raw`A/S C:\havnes`, 'Dr. Berg jr.')).toEqual(['A S C havnes', 'Dr. Berg jr.'])
  })
})

test('a text without names is said as it is, in one SMS', () => {
  expect(fitNames([], () => 'Følg kriseplanen nå.')).toBe('Følg kriseplanen nå.')
  expect(fitNames([], () => 'y'.repeat(161))).toBe(`${'y'.repeat(157)}...`)
})
