import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { directoryFrom } from '../../../../../shared/domain/organization/directoryFrom.ts'
import { generateOrganization } from '../../../../fixtures/generateOrganization.ts'
import { organizationIn } from '../../../../fixtures/organization.ts'

test.each([
  { units: 1, people: 6, seed: 0 },
  { units: 2, people: 7, seed: 1 },
  { units: 40, people: 6, seed: 2 },
  { units: 300, people: 1_000, seed: 4_294_967_295 },
])('a generated organisation is a valid file: $units units, $people people, seed $seed', (size) => {
  const organization = organizationIn(stringify(generateOrganization(size)))
  expect(organization.units).toHaveLength(size.units)
  expect(organization.people).toHaveLength(size.people)
  expect(organization.callOutPhones.size).toBe(3)
})

test('the same seed makes the same organisation, another seed another', () => {
  const size = { units: 10, people: 50 }
  expect(generateOrganization({ ...size, seed: 1 })).toEqual(generateOrganization({ ...size, seed: 1 }))
  expect(generateOrganization({ ...size, seed: 1 })).not.toEqual(generateOrganization({ ...size, seed: 2 }))
})

test('only few of its people are in the directory', () => {
  const organization = organizationIn(JSON.stringify(generateOrganization({ units: 20, people: 2_000, seed: 1 })))
  expect(directoryFrom(organization, 1).people.size).toBeLessThan(100)
})
