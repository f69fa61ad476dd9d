import { Composer, Lexer, Parser, Schema, type CST, type Document } from 'yaml'

/** Told of what is not taken, at which character of the text. */
export type Refuse = (position: number, sentence: string) => void

/** A file of 5 MB has some 8 levels and 1.5 million pieces; what goes far beyond is made to exhaust us. */
const most = { depth: 40, pieces: 3_000_000 }

// Numbers stay text: `49 00 00 01`, `+4749000001` and `007` mean digits, not amounts.
const schema = new Schema({
  schema: 'core',
  customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
})

const sentences: Partial<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab is used for indentation; use spaces.',
  BAD_INDENT: 'the indentation does not fit the lines above.',
  MISSING_CHAR: 'a quote, a bracket, a colon or a comma is missing.',
}

/** The library takes any depth and any number of pieces until memory is gone, so they are counted on the way. */
function* tokensOf(text: string, refuse: Refuse): Generator<CST.Token> {
  const parser = new Parser()
  let pieces = 0
  for (const piece of new Lexer().lex(text)) {
    for (const token of parser.next(piece)) {
      if (token.type === 'directive') return refuse(token.offset, 'directives (%) are not read.')
      yield token
    }
    pieces += 1
    if (parser.stack.length > most.depth) return refuse(parser.offset, 'this is nested too deeply.')
    if (pieces > most.pieces) return refuse(parser.offset, 'the file is too large.')
  }
  yield* parser.end()
}

/** The one YAML document in `text`; undefined when it is none, which `refuse` is told with the reason. */
export const yamlDocument = (text: string, refuse: Refuse): Document.Parsed | undefined => {
  // Repeated keys are ours to find: the library compares each with each.
  const composer = new Composer({ schema, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  let document: Document.Parsed | undefined
  for (const next of composer.compose(tokensOf(text, refuse), true, text.length)) {
    if (document) {
      refuse(next.range[0], 'a second document starts here; one file holds one organisation.')
      return undefined
    }
    document = next
  }
  const [error] = document?.errors ?? []
  // What the library says may quote the file; what follows the first error is mostly its echo.
  if (error) refuse(error.pos[0], sentences[error.code] ?? 'this cannot be read as YAML.')
  return error ? undefined : document
}
