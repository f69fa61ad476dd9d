import { expect, test } from 'vitest'
import { directoryFrom } from '../../../../../shared/domain/organization/directoryFrom.ts'
import { organizationFileFrom } from '../../../../../shared/domain/organization/organizationFileFrom.ts'
import { read } from './reading.ts'
import { smallFile, smallFileWith } from './smallFile.ts'

const writtenAgain = (file: unknown) => {
  const organization = read(file)
  return organizationFileFrom(directoryFrom(organization, 4), organization.people)
}

test('admins read the hours as they write them', () => {
  const hours = {
    workday: '08:00-15:45',
    core: '09:00-14:00',
    extended: '14:00-15:45',
    halfDays: { until: '11:30', on: ['newYearsEve'] },
    closures: ['2026-05-15'],
  }
  expect(writtenAgain({ ...smallFile(), hours }).hours).toEqual(hours)
})

test('settings come with their defaults, without the version and the map of people the directory keeps', () => {
  const { organization, channels, roles } = smallFile()
  expect(writtenAgain(smallFile())).toMatchObject({
    organization: { ...organization, languages: ['nb'] },
    channels: { ...channels, support: { ...channels.support, phone: '+4749000700' } },
    roles: { director: { ...roles.director, acting: [] } },
    sms: { sender: 'VAKTLINJE', link: false },
  })
  expect(writtenAgain(smallFile())).not.toHaveProperty('version')
})

test('units and people say first what one looks for, whatever order they were kept in', () => {
  const kept = read(smallFile())
  const units = kept.units.map(({ id, name, parent, leader, ...rest }) => ({ ...rest, leader, parent, name, id }))
  const people = kept.people.map(({ id, name, title, unit, ...rest }) => ({ ...rest, unit, title, name, id }))
  const file = organizationFileFrom(directoryFrom({ ...kept, units }, 4), people)
  expect(Object.keys(file.units[1]!).slice(0, 4)).toEqual(['id', 'name', 'parent', 'leader'])
  expect(file.units[1]).toEqual({ id: 'it', name: 'IT', parent: 'admin', leader: 'p-finance', acting: [] })
  expect(Object.keys(file.people[2]!).slice(0, 4)).toEqual(['id', 'name', 'title', 'unit'])
})

test('call-out numbers are write-only: they are not in it', () => {
  const { callOutPhone: _, ...person } = { callOutPhone: null, ...smallFile().people[2]! }
  expect(writtenAgain(smallFile()).people[2]).toEqual({ ...person, phone: '+4749000003' })
})

test('a login is written where it is not the e-mail address', () => {
  expect(writtenAgain(smallFileWith('/people/0/login', 'HAVNES-77')).people[0]?.login).toBe('havnes-77')
  expect(writtenAgain(smallFileWith('/people/0/email', 'P-Director@Havnes.example')).people[0]).not.toHaveProperty(
    'login',
  )
})
