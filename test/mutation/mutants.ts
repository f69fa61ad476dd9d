import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const domain = join(root, 'shared/domain')

/** Where everything is kept between runs, so that only what has changed is tried again. Outside the repository. */
const scratch = join(tmpdir(), 'vaktlinje-mutants')

const leastPercent = 95

/** The zone of the machine must not matter. Set for the process: threads of a running one keep the zone it was started in. */
const timeZone = 'America/St_Johns'

/** Stands for the files in no folder of their own. */
const inNoFolder = 'files'

const filesOf = (folder: string): string => (folder === inNoFolder ? '*.ts' : `${folder}/**/*.ts`)

const optionsFor = (folder: string) => ({
  packageManager: 'npm',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  mutate: [`shared/domain/${filesOf(folder)}`],
  concurrency: 1,
  // What runs only while modules load would need every test again, for each.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: join(scratch, `${folder}.incremental.json`),
  tempDirName: join(scratch, `sandbox-${folder}`),
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: reportOf(folder) },
  allowConsoleColors: false,
  // It would ask for the programming interface of an older TypeScript to rewrite a file that no test reads.
  tsconfigFile: 'none',
  ignorePatterns: ['docs/screenshots', 'web', 'cdk.out', 'dist', '.data'],
})

const reportOf = (folder: string): string => join(scratch, `${folder}.report.json`)

interface Report {
  files: Record<string, { mutants: { status: string }[] }>
}

interface Score {
  folder: string
  killed: number
  lived: number
}

const scoreOf = (folder: string): Score => {
  const report: Report = JSON.parse(readFileSync(reportOf(folder), 'utf8'))
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...wanted: string[]): number => statuses.filter((status) => wanted.includes(status)).length
  return { folder, killed: count('Killed', 'Timeout'), lived: count('Survived', 'NoCoverage') }
}

const percentOf = ({ killed, lived }: Omit<Score, 'folder'>): number => (100 * killed) / Math.max(1, killed + lived)

const line = ({ folder, ...score }: Score): string =>
  `${folder.padEnd(14)} ${percentOf(score).toFixed(1).padStart(6)} %  ${score.killed} killed, ${score.lived} lived`

/** Tries every mutant of one folder. What lives is listed by Stryker, with the tests that let it. */
const tryFolder = (folder: string): Score => {
  const options = join(scratch, `${folder}.options.json`)
  writeFileSync(options, JSON.stringify(optionsFor(folder)))
  const { status } = spawnSync('stryker', ['run', options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: timeZone },
  })
  if (status !== 0) throw new Error(`Stryker ended with ${status} in ${folder}`)
  return scoreOf(folder)
}

const asked = process.argv.slice(2)
const folders = readdirSync(domain, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const all = [...folders.map(({ name }) => name), inNoFolder]
mkdirSync(scratch, { recursive: true })
const scores = (asked.length > 0 ? asked : all).map(tryFolder)
const sum = (pick: (score: Score) => number): number => scores.reduce((total, score) => total + pick(score), 0)
const whole: Score = { folder: 'all of them', killed: sum(({ killed }) => killed), lived: sum(({ lived }) => lived) }
process.stdout.write(`${[...scores, whole].map(line).join('\n')}\n`)
if (percentOf(whole) < leastPercent) process.exitCode = 1
