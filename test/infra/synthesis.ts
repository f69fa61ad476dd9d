import { readFileSync } from 'node:fs'
import { App, type Stack } from 'aws-cdk-lib'
import { Template as SynthesizedTemplate } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import type { Configuration } from '../../infra/configuration/configuration.ts'
import { readConfigurations } from '../../infra/configuration/organizations.ts'
import { addCell } from '../../infra/stacks/cell.ts'

export const testConfiguration: Configuration = {
  organization: 'havnes',
  stage: 'test',
  region: 'eu-north-1',
  identity: {
    provider: 'oidc',
    issuer: 'https://login.havnes.example',
    audiences: ['vaktlinje'],
    scopes: ['vaktlinje.use'],
    page: { clientId: 'vaktlinje-page', scope: 'api://vaktlinje/vaktlinje.use' },
  },
  alarms: { emails: ['it-drift@havnes.example'], budget: 10, smsLimit: 20 },
  throttle: { requestsPerSecond: 50, burst: 100 },
}

const invented = ['havnes', 'provehavn']

/** What the files of the demonstration organisations say; a municipality adds its own beside them. */
export const demonstrations = async (): Promise<Configuration[]> => {
  const read = await readConfigurations()
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  return read.configurations.filter(({ organization }) => invented.includes(organization))
}

const cdkJson: { context: Record<string, unknown> } = JSON.parse(
  readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'),
)

/** With the feature flags of a real synth: they decide logical ids. */
export const testApp = () => new App({ context: cdkJson.context })

/** Stands in for a bundle: what is in it does not matter to a template. */
export const anyCode = Code.fromInline('export const handler = async () => ({})')

export const testCell = (configuration: Configuration = testConfiguration) =>
  addCell(testApp(), configuration, () => anyCode)

interface Statement {
  Action: string | string[]
  Resource: unknown
}

interface Resource {
  Type: string
  Properties: {
    PolicyDocument: { Statement: Statement[] }
    Environment: { Variables: Record<string, unknown> }
    AccessLogSettings: { Format: string }
    AlarmName: string
    AlarmDescription: string
    Budget: { BudgetName: string }
    DistributionConfig: { DefaultCacheBehavior: object; CacheBehaviors: object[]; ViewerCertificate: object }
    ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { ContentSecurityPolicy: object } }
    Target: { Input: string }
    [other: string]: unknown
  }
}

/** A template as CloudFormation gets it. */
export const templateOf = (stack: Stack) => {
  const json: { Resources: Record<string, Resource>; Outputs: Record<string, { Value: unknown }> } = JSON.parse(
    JSON.stringify(SynthesizedTemplate.fromStack(stack).toJSON()),
  )
  const all = (type: string) =>
    Object.entries(json.Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({ id, ...resource }))
  return {
    json,
    all,
    /** All of a type that there must be: a loop over none would pass. */
    each(type: string) {
      const found = all(type)
      if (found.length === 0) throw new Error(`0 × ${type}`)
      return found
    },
    only(type: string) {
      const [first, ...others] = all(type)
      if (first === undefined || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} × ${type}`)
      return first
    },
  }
}

export type Template = ReturnType<typeof templateOf>
