import { expect, test } from 'vitest'
import { directoryFrom } from '../../../../../shared/domain/organization/directoryFrom.ts'
import { organizationIn } from '../../../../fixtures/organization.ts'
import { smallFile, smallPerson } from './smallFile.ts'

const file = smallFile()
const period = { from: '2026-07-06', to: '2026-07-27' }
const ids = ['p-deputy', 'p-acting', 'p-acting-director', 'p-it-2', 'p-nurse', 'p-admin']
const organization = () =>
  organizationIn(
    JSON.stringify({
      ...file,
      roles: {
        ...file.roles,
        director: { ...file.roles.director, acting: [{ ...period, person: 'p-acting-director' }] },
      },
      units: [file.units[0], { ...file.units[1], deputy: 'p-deputy', acting: [{ ...period, person: 'p-acting' }] }],
      people: [
        ...file.people,
        ...ids.map((id) => ({
          ...smallPerson(id, 'it', '49 00 00 10'),
          ...(id === 'p-it-2' && { it: 'staff' }),
          ...(id === 'p-admin' && { admin: true }),
        })),
      ],
    }),
  )
const directory = () => directoryFrom(organization(), 7)

test('it holds leaders, deputies, acting and role holders and IT staff, and nobody else', () => {
  expect([...directory().people.keys()].sort()).toEqual(
    ['p-acting', 'p-acting-director', 'p-deputy', 'p-director', 'p-finance', 'p-it-1', 'p-it-2'].sort(),
  )
})

test('it holds all units and settings and its version', () => {
  expect([...directory().units.keys()]).toEqual(['admin', 'it'])
  expect(directory()).toMatchObject({ version: 7, hours: organization().hours, roles: organization().roles })
})

test('it holds no call-out number', () => {
  expect(directory()).not.toHaveProperty('callOutPhones')
  expect(JSON.stringify([...directory().people])).not.toContain('+4749000903')
})
