import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { FunctionName } from '../../shared/contract/route.ts'
import { routes } from '../../shared/contract/routes.ts'
import type { Configuration } from '../configuration.ts'
import { capabilities } from '../constructs/capabilities.ts'
import { CapabilityFunction } from '../constructs/capabilityFunction.ts'
import { RoutedApi } from '../constructs/routedApi.ts'
import { tableStatement } from '../constructs/tableAccess.ts'

interface ServiceStackProps extends StackProps {
  configuration: Configuration
  codeOf: (name: FunctionName) => Code
  table: ITableV2
}

/** What can be deleted and made again without losing anything: the functions and the way in to them. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, codeOf, table, ...props }: ServiceStackProps) {
    super(scope, id, { ...props, description: 'Vaktlinje: the functions and their HTTP API' })
    const http = new RoutedApi(this, 'Http', configuration)
    for (const [name, itsRoutes] of Map.groupBy(routes, (route) => route.function)) {
      const { access, errorImpact } = capabilities[name]
      const { handler } = new CapabilityFunction(this, name, {
        code: codeOf(name),
        environment: { TABLE_NAME: table.tableName },
        errorImpact,
        statements: [tableStatement(access, table)],
      })
      http.connect(itsRoutes, handler)
    }
    new CfnOutput(this, 'ApiAddress', { value: http.api.apiEndpoint, description: 'The address of the API' })
  }
}
