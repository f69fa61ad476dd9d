/** A piece of a text: words, or an address in it. */
export type Piece = { words: string } | { link: string }

const address = /https?:\/\/[^\s<>"']+/g
const punctuation = /[.,;:!?)\]]+$/

/** The text in pieces, in order: put together again they are the text. */
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const link = found.replace(punctuation, '')
    pieces.push({ words: text.slice(at, index) }, { link })
    at = index + link.length
  }
  return [...pieces, { words: text.slice(at) }]
}

/** Every web address in a text. */
export const linksIn = (text: string): string[] =>
  piecesOf(text).flatMap((piece) => ('link' in piece ? [piece.link] : []))
