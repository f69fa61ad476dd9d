import type { App } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { FunctionName } from '../../shared/contract/route.ts'
import { nameOf, type Configuration } from '../configuration.ts'
import { DataStack } from './dataStack.ts'
import { ServiceStack } from './serviceStack.ts'

/** One organisation's own deployment, sharing nothing with another's: what must never be lost, and what can be made again. */
export const addCell = (app: App, configuration: Configuration, codeOf: (name: FunctionName) => Code) => {
  const name = `vaktlinje-${nameOf(configuration)}`
  // A region and no account: whoever deploys is signed in to the right one.
  const env = { region: configuration.region }
  const data = new DataStack(app, `${name}-data`, { env })
  const service = new ServiceStack(app, `${name}-service`, { env, configuration, codeOf, table: data.table })
  return { data, service }
}
