import { ArnFormat, Stack } from 'aws-cdk-lib'
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { FunctionName } from '../../shared/contract/route.ts'
import type { UnroutedName } from '../../shared/contract/unrouted.ts'
import { type AnyFunction, capabilities, purposeOf } from './capabilities.ts'
import { CapabilityFunction, type CapabilityFunctionProps } from './capabilityFunction.ts'
import { environmentFor, grantsFor, type Surroundings } from './rights.ts'

type OwnProps = Pick<CapabilityFunctionProps, 'functionName' | 'unattended'>

/** Schedules made long ago still call it so: the name must outlive the function. */
const lastingName = (deployment: string, name: UnroutedName): string => `${deployment}-${name}`

/** What EventBridge Scheduler calls a function by, whether it is made yet or not. */
export const lastingArn = (scope: Construct, deployment: string, name: UnroutedName): string =>
  Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: lastingName(deployment, name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })

/** Makes functions by name: rights, environment and size come from the table of capabilities. */
export class FunctionMaker {
  readonly #scope: Construct
  readonly #codeOf: (name: AnyFunction) => Code
  readonly #surroundings: Surroundings

  constructor(scope: Construct, codeOf: (name: AnyFunction) => Code, surroundings: Surroundings) {
    this.#scope = scope
    this.#codeOf = codeOf
    this.#surroundings = surroundings
  }

  /** One that routes lead to. */
  routed(name: FunctionName): LambdaFunction {
    return this.#make(name, {})
  }

  /** Woken with a message: whoever wakes it does not wait, so what fails each time must lie somewhere. */
  deliver(): LambdaFunction {
    const { name, timers } = this.#surroundings
    return this.#make('deliver', {
      functionName: lastingName(name, 'deliver'),
      unattended: { retries: 2, failures: timers.deadLetters },
    })
  }

  /** Woken each minute: what one run left, the next one finds. */
  auditor(): LambdaFunction {
    return this.#make('auditor', {
      functionName: lastingName(this.#surroundings.name, 'auditor'),
      unattended: { retries: 0 },
    })
  }

  #make(name: AnyFunction, own: OwnProps): LambdaFunction {
    const capability = capabilities[name]
    const { memoryMegabytes, timeoutSeconds } = capability
    return new CapabilityFunction(this.#scope, name, {
      code: this.#codeOf(name),
      environment: environmentFor(capability, this.#surroundings),
      purpose: purposeOf(capability),
      grants: grantsFor(capability, this.#surroundings),
      ...(memoryMegabytes !== undefined && { memoryMegabytes }),
      ...(timeoutSeconds !== undefined && { timeoutSeconds }),
      ...own,
    }).handler
  }
}
