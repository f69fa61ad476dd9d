import { expect, test } from 'vitest'
import { holesOf } from '../../../../../shared/domain/organization/holes.ts'
import { demonstrationText, organizationIn } from '../../../../fixtures/organization.ts'

const organization = organizationIn(demonstrationText)

test('Havnes kommune has units on three levels and more than sixty people', () => {
  const parents = new Map(organization.units.map(({ id, parent }) => [id, parent]))
  const level = (id: string): number => {
    const parent = parents.get(id)
    return parent ? level(parent) + 1 : 1
  }
  expect(organization.units.length).toBeGreaterThanOrEqual(12)
  expect(new Set([...parents.keys()].map(level))).toEqual(new Set([1, 2, 3]))
  expect(organization.people.length).toBeGreaterThan(60)
})

test('it has one hole: a vacant post, whose deputy can be rung', () => {
  expect(holesOf(organization)).toEqual([{ code: 'leaderVacant', unit: 'school-outer' }])
})

test('its IT is three people, whose lead imports the file, below two approvers', () => {
  expect(organization.people.filter(({ it }) => it).map(({ title, it, admin }) => [title, it, admin])).toEqual([
    ['IT-ansvarlig', 'lead', true],
    ['IT-konsulent', 'staff', false],
    ['IT-rådgiver', 'staff', false],
  ])
  expect(organization.callOutPhones.size).toBe(3)
  expect(organization.roles.itSuperior.title).toBe('Leder for økonomi og styring')
  expect(organization.roles.director.acting).toContainEqual({
    person: 'p-deputy',
    from: '2026-07-06',
    to: '2026-07-27',
  })
})

test('all of it is invented: numbers of the reserved series, addresses under havnes.example', () => {
  const phones = organization.people.flatMap(({ phone }) => phone ?? [])
  for (const phone of [...phones, ...organization.callOutPhones.values(), organization.channels.support.phone])
    expect(phone).toMatch(/^\+474900\d{4}$/)
  for (const { email } of organization.people) expect(email).toMatch(/@havnes\.example$/)
})
