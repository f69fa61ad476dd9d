import { plainValue } from './plainValue.ts'
import { mostProblems, type Problem } from './problem.ts'
import { yamlDocument } from './yamlDocument.ts'

/** 1 for the first line. */
const lineAt = (text: string, position: number): number => {
  let line = 1
  for (let end = text.indexOf('\n'); end !== -1 && end < position; end = text.indexOf('\n', end + 1)) line += 1
  return line
}

/**
 * Reads the text of an organisation file: YAML 1.2, of which JSON is a part. Numbers become text; `true`, `false` and `null` keep
 * their meaning. Never throws. Anchors, aliases, tags, repeated keys and a second document are refused (`notYaml`, with the line).
 */
export const parseOrganizationText = (text: string): { document: unknown } | { problems: Problem[] } => {
  const problems: Problem[] = []
  const refuse = (position: number, sentence: string): void => {
    // Counting lines is not free, and nobody reads more.
    if (problems.length >= mostProblems) return
    problems.push({ code: 'notYaml', pointer: '', detail: `Line ${lineAt(text, position)}: ${sentence}` })
  }
  const document = plainValue(yamlDocument(text, refuse)?.contents, refuse)
  return problems.length > 0 ? { problems } : { document }
}
