import { App } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { bundledFolder, bundleFunctions } from './bundle.ts'
import { mistakesIn } from './configuration.ts'
import { configurations } from './organizations/havnes.ts'
import { addCell } from './stacks/cell.ts'

const mistakes = mistakesIn(configurations)
if (mistakes.length > 0) {
  process.stderr.write(`Rett dette i infra/organizations:\n${mistakes.map((mistake) => `- ${mistake}\n`).join('')}`)
  process.exit(1)
}

await bundleFunctions()
const app = new App()
for (const configuration of configurations) addCell(app, configuration, (name) => Code.fromAsset(bundledFolder(name)))
