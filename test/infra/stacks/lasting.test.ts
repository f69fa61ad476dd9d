import { readFileSync } from 'node:fs'
import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff'
import { beforeAll, describe, expect, test } from 'vitest'
import { nameOf } from '../../../infra/configuration/configuration.ts'
import { demonstrations, templateOf, testCell } from '../synthesis.ts'

/** Holds what people keep, or is known by its name to what outlives a deployment. */
const lasting = [
  'AWS::CloudFront::Distribution',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolDomain',
  'AWS::DynamoDB::GlobalTable',
  'AWS::SQS::Queue',
  'AWS::Scheduler::ScheduleGroup',
]

interface Resources {
  [logicalId: string]: { Type: string; Properties: Record<string, unknown> }
}

const lastingOf = (resources: Resources): Resources =>
  Object.fromEntries(Object.entries(resources).filter(([, { Type }]) => lasting.includes(Type)))

const harmless = [ResourceImpact.NO_CHANGE, ResourceImpact.WILL_UPDATE, ResourceImpact.WILL_CREATE]

/** What would be replaced, left behind or deleted on the way from one template to the other. */
const lostBetween = (before: Resources, after: Resources): string[] => {
  const lost: string[] = []
  fullDiff({ Resources: before }, { Resources: after }).resources.forEachDifference((logicalId, { changeImpact }) => {
    if (!harmless.includes(changeImpact)) lost.push(`${logicalId}: ${changeImpact}`)
  })
  return lost
}

/**
 * `test/infra/deployed` holds the lasting resources as organisations have them today. It only ever grows: copy a new resource in from
 * the snapshot of its template. To change an entry is to decide that everybody's records are made anew.
 */
describe.each(await demonstrations())('on the way to a new version of $organization, stage $stage', (configuration) => {
  let deployed: Resources
  let next: Resources

  beforeAll(() => {
    const file = new URL(`../deployed/${nameOf(configuration)}.json`, import.meta.url)
    deployed = JSON.parse(readFileSync(file, 'utf8'))
    const { data, service } = testCell(configuration)
    next = { ...lastingOf(templateOf(data).json.Resources), ...lastingOf(templateOf(service).json.Resources) }
  })

  test('nothing that lasts is replaced, left behind or deleted', () => {
    expect(lostBetween(deployed, next)).toEqual([])
  })

  test('everything that lasts is known to this test', () => {
    expect(Object.keys(next).filter((id) => !(id in deployed))).toEqual([])
  })

  test('a table with another key would be replaced, and this test would fail', () => {
    const changed = structuredClone(next)
    const table = Object.values(changed).find(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable')
    if (table) table.Properties['KeySchema'] = [{ AttributeName: 'other', KeyType: 'HASH' }]
    expect(lostBetween(deployed, changed)).toEqual([expect.stringMatching('^Table.*REPLACE')])
  })

  test('a table under another logical id would leave the old one behind, and this test would fail', () => {
    const { TableCD117FA1: table, ...rest } = next
    expect(lostBetween(deployed, { ...rest, ...(table && { Moved: table }) })).toEqual([
      expect.stringMatching('^TableCD117FA1: .*(ORPHAN|DESTROY)'),
    ])
  })
})
