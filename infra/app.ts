import { App } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { bundledFolder, bundleFunctions } from './bundle.ts'
import { check } from './checks.ts'
import { mistakesText, readConfigurations } from './configuration/organizations.ts'
import { addCell } from './stacks/cell.ts'

const read = await readConfigurations()
if ('mistakes' in read) {
  process.stderr.write(mistakesText(read.mistakes))
  process.exit(1)
}

await bundleFunctions()
const app = new App()
check(app)
for (const configuration of read.configurations)
  addCell(app, configuration, (name) => Code.fromAsset(bundledFolder(name)))
