import { plainValue } from './plainValue.ts'
import { mostProblems, type Problem } from './problem.ts'
import { yamlDocument } from './yamlDocument.ts'

/**
 * Reads the text of an organisation file: YAML 1.2, of which JSON is a part. Numbers become text; `true`, `false` and `null` keep
 * their meaning. Never throws. Anchors, aliases, tags, repeated keys and a second document are refused (`notYaml`, with the line).
 */
export const parseOrganizationText = (text: string): { document: unknown } | { problems: Problem[] } => {
  const problems: Problem[] = []
  const refuse = (position: number, sentence: string): void => {
    // Counting lines is not free, and nobody reads more.
    if (problems.length >= mostProblems) return
    const line = text.slice(0, position).split('\n').length
    problems.push({ code: 'notYaml', pointer: '', detail: `Line ${line}: ${sentence}` })
  }
  const document = plainValue(yamlDocument(text, refuse)?.contents, refuse)
  return problems.length > 0 ? { problems } : { document }
}
