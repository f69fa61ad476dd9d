import { parseDocument, Schema } from 'yaml'
import { mostProblems, type Problem } from './problem.ts'
import { plainValue } from './plainValue.ts'

// Numbers stay text: `49 00 00 01`, `+4749000001` and `007` mean digits, not amounts. A schema of our own also
// takes the say from a `%YAML 1.1` line, which would bring merge keys and `yes`.
const schema = new Schema({
  schema: 'core',
  merge: false,
  customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
})

const sentences: Partial<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab is used for indentation; use spaces.',
  BAD_INDENT: 'the indentation does not fit the lines above.',
  MISSING_CHAR: 'a quote, a bracket, a colon or a comma is missing.',
  MULTIPLE_DOCS: 'a second document starts here; one file holds one organisation.',
  RESOURCE_EXHAUSTION: 'this is nested too deeply.',
}

/**
 * Reads the text of an organisation file: YAML 1.2, of which JSON is a part. Numbers become text; `true`, `false` and `null` keep their meaning.
 * Never throws. Anchors, aliases, tags, repeated keys and a second document are refused, so no file can grow in memory.
 */
export const parseOrganizationText = (text: string): { document: unknown } | { problems: Problem[] } => {
  const problems: Problem[] = []
  const refuse = (position: number, sentence: string): void => {
    // Counting lines is not free, and nobody reads more.
    if (problems.length >= mostProblems) return
    const line = text.slice(0, position).split('\n').length
    problems.push({ code: 'notYaml', pointer: '', detail: `Line ${line}: ${sentence}` })
  }
  // Repeated keys are ours to find: the library compares each with each.
  const parsed = parseDocument(text, { schema, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  const [error] = parsed.errors
  // What the library says may quote the file; what follows the first error is mostly its echo.
  if (error) refuse(error.pos[0], sentences[error.code] ?? 'this cannot be read as YAML.')
  const document = error ? undefined : plainValue(parsed.contents, refuse)
  return problems.length > 0 ? { problems } : { document }
}
