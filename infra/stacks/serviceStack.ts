import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { routes } from '../../shared/contract/routes.ts'
import { type AuditorEvent, auditorRates } from '../../shared/contract/unrouted.ts'
import type { Configuration } from '../configuration/configuration.ts'
import { Alarms } from '../constructs/alarms.ts'
import { type AnyFunction, lossesOf } from '../constructs/capabilities.ts'
import { FunctionMaker, lastingArn } from '../constructs/functionMaker.ts'
import { Page } from '../constructs/page.ts'
import { RoutedApi } from '../constructs/routedApi.ts'
import { type SignIn, signIn, signInOrigins } from '../constructs/signIn.ts'
import { Timers } from '../constructs/timers.ts'
import type { TrialUsers } from '../constructs/trialUsers.ts'
import { watch } from '../constructs/troubles.ts'

interface ServiceStackProps extends StackProps {
  /** The deployment's name. */
  name: string
  configuration: Configuration
  codeOf: (name: AnyFunction) => Code
  table: ITableV2
  trialUsers: TrialUsers | undefined
}

/** What can be deleted and made again without losing anything: the functions, the way in to them, and who watches over them. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    const { name, configuration, codeOf, table, trialUsers, ...stackProps } = props
    const { identity, domain, heartbeat, alarms } = configuration
    super(scope, id, { ...stackProps, description: 'Vaktlinje: the functions, their API and the page' })
    const http = new RoutedApi(this, 'Http', configuration)
    const page = new Page(this, 'Page', {
      domain,
      apiHost: http.host,
      signInOrigins: signInOrigins(identity, trialUsers),
    })
    const { tokens, settings } = signIn(this, page.address, identity, trialUsers)
    const timers = this.#timers(name)
    const maker = new FunctionMaker(this, codeOf, {
      name,
      table,
      timers,
      pageAddress: page.address,
      heartbeat,
    })
    const connect = http.connector(tokens)
    const routed = [...Map.groupBy(routes, (route) => route.function)]
    for (const [functionName, itsRoutes] of routed) connect(itsRoutes, maker.routed(functionName))
    const { deadLetters } = timers
    watch(new Alarms(this, 'Alarms', { name, emails: alarms.emails, deadLetters }), {
      api: http.api,
      unattended: [maker.deliver(), maker.auditor()],
      deadLetters,
      losses: lossesOf([...routed.map(([functionName]) => functionName), 'deliver', 'auditor']),
      smsLimit: alarms.smsLimit,
    })
    this.#tell(page, settings, table)
  }

  #timers(name: string): Timers {
    const [deliver, auditor] = [lastingArn(this, name, 'deliver'), lastingArn(this, name, 'auditor')]
    const timers = new Timers(this, 'Timers', { name, deliver, wakes: [deliver, auditor] })
    for (const task of [
      'mend',
      'reconcile',
      'watch',
      'drill',
      'forget',
    ] as const satisfies readonly AuditorEvent['task'][])
      timers.repeat(task, auditorRates[task], auditor, { task } satisfies AuditorEvent)
    return timers
  }

  /** What the deploy command needs to know afterwards. */
  #tell(page: Page, settings: SignIn['settings'], table: ITableV2): void {
    new CfnOutput(this, 'PageAddress', { value: page.address, description: 'Where people find Vaktlinje' })
    new CfnOutput(this, 'PageBucket', { value: page.bucket.bucketName, description: 'Where the page is uploaded' })
    new CfnOutput(this, 'PageSettings', { value: this.toJsonString(settings), description: 'config.json of the page' })
    new CfnOutput(this, 'TableName', { value: table.tableName, description: 'Where the organisation file is imported' })
    new CfnOutput(this, 'CloudFrontName', {
      value: page.distribution.distributionDomainName,
      description: 'What an own domain name must point to',
    })
  }
}
