import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Whatever a run leaves behind in the temporary folder (CDK leaves each assembly, a browser its profile) goes with the run.
const folder = mkdtempSync(join(tmpdir(), 'vaktlinje-test-'))
process.env['TMPDIR'] = folder
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
