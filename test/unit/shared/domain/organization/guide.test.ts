import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { expect, test } from 'vitest'
import { personInFile, settingsInFile, unitInFile } from '../../../../../shared/domain/organization/organizationFile.ts'

const guide = readFileSync(new URL('../../../../../docs/organization-file.md', import.meta.url), 'utf8')

const propertyNames = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value) : []),
    ...propertyNames(value),
  ])
}

test.each([
  ['settings', settingsInFile],
  ['units', unitInFile],
  ['people', personInFile],
])('the guide names every field of %s', (_name, schema) => {
  const names = propertyNames(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) expect(guide).toMatch(new RegExp(`[\`.{ ]${name}[\`.:]`))
})
