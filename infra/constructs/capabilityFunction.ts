import { Duration } from 'aws-cdk-lib'
import { Role, ServicePrincipal, type PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Architecture, type Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Environment } from '../../shared/contract/environment.ts'
import { keptLogGroup } from './keptLogGroup.ts'

interface CapabilityFunctionProps {
  /** Holds `index.mjs`, which exports `handler`. */
  code: Code
  environment: Environment
  /** What a person loses while this fails. */
  errorImpact: string
  /** All it may do besides writing its own log. */
  statements: PolicyStatement[]
}

/** A function of ours: how it runs is the same for all, what it may do is said for each. */
export class CapabilityFunction extends Construct {
  readonly handler: LambdaFunction

  constructor(scope: Construct, id: string, { code, environment, errorImpact, statements }: CapabilityFunctionProps) {
    super(scope, id)
    const logGroup = keptLogGroup(this, 'Log')
    // An own role, since the managed one may write to every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    for (const statement of statements) role.addToPrincipalPolicy(statement)
    this.handler = new LambdaFunction(this, 'Handler', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(15),
      code,
      handler: 'index.handler',
      environment,
      description: errorImpact,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    })
  }
}
