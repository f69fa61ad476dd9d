import { septets, septetsOf } from './gsmAlphabet.ts'

/** The longest text that is one SMS, in septets. One character outside the alphabet would make it 70. */
export const smsLength = 160

/** What replaces what. Only letters that are no letter with an accent, those of Northern Sami and its neighbours, must be named. */
const replacements: [string, string][] = [
  ['"', '«»“”„‟″❝❞'],
  ["'", '‘’‚‛′´`ʼ'],
  ['-', '‐‑‒–—―−•·'],
  ['...', '…'],
  ['d', 'đð'],
  ['D', 'ĐÐ'],
  ['n', 'ŋ'],
  ['N', 'Ŋ'],
  ['t', 'ŧ'],
  ['T', 'Ŧ'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['i', 'ı'],
  ['th', 'þ'],
  ['Th', 'Þ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
]

const sameMeaning = new Map(
  replacements.flatMap(([as, characters]) => Array.from(characters, (character): [string, string] => [character, as])),
)

const accents = /\p{Mark}/gu
const anySpace = /[\s\p{Zs}]+/gu
const letterOrNumber = /[\p{Letter}\p{Number}]/u

const inGsm = (character: string): string => {
  if (septetsOf(character) > 0) return character
  const same = sameMeaning.get(character)
  if (same !== undefined) return same
  const bare = Array.from(character.normalize('NFKD').replace(accents, ''))
    .filter((one) => septetsOf(one) > 0)
    .join('')
  if (bare !== '') return bare
  return letterOrNumber.test(character) ? '?' : ''
}

/**
 * `text` in the alphabet of an SMS, on one line: typographic quotes, dashes and spaces made plain, letters outside it replaced by the closest
 * (á č đ ŋ š ŧ ž), æ ø å kept. Never throws.
 */
export const gsmLine = (text: string): string =>
  Array.from(text.normalize('NFC').replace(anySpace, ' '), inGsm).join('').replace(anySpace, ' ').trim()

/** The same, cut to one SMS: at a word where there is one, with an ellipsis. */
export const gsmText = (text: string): string => {
  const line = gsmLine(text)
  if (septets(line) <= smsLength) return line
  return `${atWord(line, beginning(line, smsLength - ellipsis.length))}${ellipsis}`
}

const ellipsis = '...'

/** `start`, a beginning of `text`, without the word it breaks off in; that word too where it is the first. */
const atWord = (text: string, start: string): string => {
  const end = text.charAt(start.length) === ' ' ? start.length : start.lastIndexOf(' ')
  return end > 0 ? start.slice(0, end) : start
}

/** As much of a text as fits, to the character. */
const beginning = (text: string, limit: number): string => {
  let fits = ''
  let used = 0
  for (const character of text) {
    used += septetsOf(character)
    if (used > limit) break
    fits += character
  }
  return fits
}
