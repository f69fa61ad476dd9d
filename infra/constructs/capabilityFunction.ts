import { Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  type IDestination,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { giveTo, type Grant } from './grant.ts'
import { keptLogGroup } from './keptLogGroup.ts'

export interface CapabilityFunctionProps {
  /** Holds `index.mjs`, which exports `handler`. */
  code: Code
  environment: Record<string, string>
  /** What it is for, in one sentence. */
  purpose: string
  /** All it may do besides writing its own log. */
  grants: readonly Grant[]
  /** Only for what others know by its name, also after it was made again. */
  functionName?: string
  memoryMegabytes?: number
  timeoutSeconds?: number
  /** How often it is tried when nobody waits for its answer, and where that goes which failed each time. */
  unattended?: { retries: 0 | 1 | 2; failures?: IQueue }
}

/** CDK's own would also let the function read the queue. */
const destination = ({ queueArn }: IQueue): IDestination => ({ bind: () => ({ destination: queueArn }) })

const sendGrant = ({ queueArn }: IQueue): Grant => ({
  statement: new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] }),
})

const withoutQueue = {
  attended: 'Whoever asks waits for the answer, and asks again.',
  unattended: 'It is woken again within a minute and finds all that it left; an alarm says when it falls silent.',
} as const

/** A function of ours: how it runs is the same for all, what it may do is said for each. */
export class CapabilityFunction extends Construct {
  readonly handler: LambdaFunction

  constructor(scope: Construct, id: string, props: CapabilityFunctionProps) {
    super(scope, id)
    const { memoryMegabytes = 512, timeoutSeconds = 15, unattended } = props
    const logGroup = keptLogGroup(this, 'Log')
    // An own role, since the managed one may write to every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    giveTo(role, props.grants)
    if (unattended?.failures) giveTo(role, [sendGrant(unattended.failures)])
    this.handler = new LambdaFunction(this, 'Handler', {
      ...(props.functionName !== undefined && { functionName: props.functionName }),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMegabytes,
      timeout: Duration.seconds(timeoutSeconds),
      code: props.code,
      handler: 'index.handler',
      environment: props.environment,
      description: props.purpose,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      ...(unattended && {
        retryAttempts: unattended.retries,
        maxEventAge: Duration.hours(1),
        ...(unattended.failures && { onFailure: destination(unattended.failures) }),
      }),
    })
    acknowledge(this.handler, {
      'Serverless-LambdaTracing':
        'Our log has the time of each request; a trace adds a right to every resource and a cost.',
      'Serverless-LambdaDLQ': unattended?.failures
        ? 'Its failures go to the queue as a destination, which also tells why.'
        : withoutQueue[unattended ? 'unattended' : 'attended'],
      ...(unattended &&
        !unattended.failures && { 'Serverless-LambdaAsyncFailureDestination': withoutQueue.unattended }),
    })
  }
}
