import type { Row } from './row.ts'

const heads = ['what', 'figure', 'beside', 'ratio', 'budget']

const cellsOf = ({ what, figure, beside = '', ratio, budget = '' }: Row): string[] => [
  what,
  figure,
  beside,
  ratio?.toFixed(2) ?? '',
  budget,
]

/** A table that people can read as it stands, and Markdown too. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [heads, ...rows.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  const written = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...others] = lines
  return [written(head), written(widths.map((width) => '-'.repeat(width))), ...others.map(written)].join('\n')
}
