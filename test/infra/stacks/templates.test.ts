import { beforeAll, describe, expect, test } from 'vitest'
import { nameOf } from '../../../infra/configuration/configuration.ts'
import { demonstrations, templateOf, testCell, type Template } from '../synthesis.ts'

describe.each(await demonstrations())('the templates of $organization, stage $stage', (configuration) => {
  let templates: Record<string, Template>

  beforeAll(() => {
    const { data, service, cost } = testCell(configuration)
    templates = { data: templateOf(data), service: templateOf(service), cost: templateOf(cost) }
  })

  test.each(['data', 'service', 'cost'])('%s: as last agreed', async (stack) => {
    await expect(`${JSON.stringify(templates[stack]?.json, null, 2)}\n`).toMatchFileSnapshot(
      `__snapshots__/${nameOf(configuration)}-${stack}.json`,
    )
  })

  test('name no account and no address of one', () => {
    expect(JSON.stringify(templates)).not.toMatch(/(?<![\w-])\d{12}(?!\w)/)
  })
})
