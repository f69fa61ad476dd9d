import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pythonTools } from './pythonTools.ts'
import { synthesizedTemplates } from './synthesized.ts'

// CDK always says twice what a function depends on; the page is told of a user pool of the other stack.
const ignored = ['W3005', 'W6001']

const templates = synthesizedTemplates()
const { status } = spawnSync(
  join(pythonTools(), 'cfn-lint'),
  ['--ignore-checks', ...ignored, '--', ...templates.values()],
  { stdio: 'inherit' },
)
if (status === 0) process.stdout.write(`cfn-lint has nothing to say of ${templates.size} templates.\n`)
process.exitCode = status ?? 1
