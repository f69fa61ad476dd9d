import type { App } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import { nameOf, type Configuration } from '../configuration/configuration.ts'
import type { AnyFunction } from '../constructs/capabilities.ts'
import { CostStack } from './costStack.ts'
import { DataStack } from './dataStack.ts'
import { ServiceStack } from './serviceStack.ts'

/** One organisation's own deployment, sharing nothing with another's: what must never be lost, and what can be made again. */
export const addCell = (app: App, configuration: Configuration, codeOf: (name: AnyFunction) => Code) => {
  const name = `vaktlinje-${nameOf(configuration)}`
  // A region and no account: whoever deploys is signed in to the right one.
  const env = { region: configuration.region }
  const data = new DataStack(app, `${name}-data`, {
    env,
    name,
    hasTrialUsers: configuration.identity.provider === 'cognito',
  })
  const { table, trialUsers } = data
  const service = new ServiceStack(app, `${name}-service`, { env, name, configuration, codeOf, table, trialUsers })
  const cost = new CostStack(app, `${name}-cost`, { name, alarms: configuration.alarms })
  return { data, service, cost }
}
