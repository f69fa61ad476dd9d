import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { tell } from '../../infra/local/command.ts'
import { measurements } from './measurements.ts'
import { aboutThisRun } from './support/about.ts'
import { inOwnProcess } from './support/inOwnProcess.ts'
import type { Row } from './support/row.ts'
import { tableOf } from './support/table.ts'

const file = new URL('../../docs/benchmarks.md', import.meta.url)

const text = (about: readonly string[], rows: readonly Row[]): string => `# What it takes

Written by \`npm run bench\`, which needs nothing but \`npm ci\` before. Change nothing here by hand.

${about.map((line) => `- ${line}`).join('\n')}

A figure is the median, with the middle half of all that was measured in brackets. What it stands beside was measured in the same run, in
turns with it: compare ratios between machines, not figures. Raw calls are those the request makes of database, SNS and Scheduler, in the same
waves, with nothing around them. A budget is what the design promises; the p99 is held against the median of the raw calls.

${tableOf(rows)}

Where a cold start is near its budget, or over it on a quieter machine: to load code takes as long as there is of it. What such a function has over the floor is luxon, zod, for some
libphonenumber, and rules of ours that it needs from its first request on; the floor, split like them, is little more than the SDK's clients.
\`docs/decisions/bundling.md\` tells what was tried, and why nothing more is put off to the first request.
`

const run = async (quick: boolean): Promise<Row[]> => {
  const rows: Row[] = []
  for (const name of Object.keys(measurements)) {
    const start = performance.now()
    rows.push(...(await inOwnProcess(name, quick)))
    tell(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
  }
  return rows
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const about = aboutThisRun()
const rows = await run(values.quick)
process.stdout.write(`${about.join('\n')}\n\n${tableOf(rows)}\n`)
// A quick run only shows that everything can be measured.
if (!values.quick) writeFileSync(file, text(about, rows))
if (rows.some(({ figure }) => figure === 'failed')) process.exitCode = 1
