import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cdkJson = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'))

interface Report {
  pluginReports: { pluginName: string; violations: { ruleName: string }[] }[]
}

/** What the checks say of what `script` makes. */
const findingsOf = (...script: string[]): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'vaktlinje-checks-'))
  const env = { PATH: process.env['PATH'], CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(cdkJson.context) }
  spawnSync(process.execPath, script, { cwd: root, env, stdio: 'ignore' })
  const report: Report = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8'))
  rmSync(folder, { recursive: true })
  return report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName))
}

// They look at everything that is deployed, in a program of its own.
describe('the checks', () => {
  test('find nothing in the whole application, not even to warn of', () => {
    expect(findingsOf('infra/app.ts')).toEqual([])
  })

  test('would find a topic that anybody reaches without TLS, and a function without an end', () => {
    const careless = `
      import { App, Stack } from 'aws-cdk-lib'
      import { Topic } from 'aws-cdk-lib/aws-sns'
      import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda'
      import { check } from './infra/checks.ts'
      const app = new App()
      const stack = new Stack(app, 'careless')
      new Topic(stack, 'topic')
      const code = Code.fromInline('0')
      new Function(stack, 'function', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code })
      check(app)
      app.synth()`
    expect(findingsOf('--input-type=module-typescript', '--eval', careless)).toEqual(
      expect.arrayContaining(['AwsSolutions-SNS3', 'Serverless-LambdaDefaultTimeout']),
    )
  })
})
