import { describe, expect, test } from 'vitest'
import { differencesBetween } from '../../../../../shared/domain/organization/differences.ts'
import { directoryFrom } from '../../../../../shared/domain/organization/directoryFrom.ts'
import type { Organization } from '../../../../../shared/domain/organization/organization.ts'
import { organizationIn } from '../../../../fixtures/organization.ts'
import { smallFile, smallFileWith, smallPerson } from './smallFile.ts'
import { noDifference } from './noDifference.ts'

const organization = (file: unknown): Organization => organizationIn(JSON.stringify(file))

const small = (): Organization => organization(smallFile())
const kept = () => ({
  directory: directoryFrom(small(), 4),
  people: small().people,
  callOutPhones: new Map([['p-it-1', '+4749000903']]),
})

const changing = (pointer: string, value: unknown) =>
  differencesBetween(kept(), organization(smallFileWith(pointer, value)))

describe('nothing is written', () => {
  test('when the same file comes again', () => {
    expect(differencesBetween(kept(), small())).toEqual(noDifference)
  })

  test('when only the order of units and people is another', () => {
    const file = smallFile()
    const turned = { ...file, units: file.units.toReversed(), people: file.people.toReversed() }
    expect(differencesBetween(kept(), organization(turned))).toEqual(noDifference)
  })

  test('when a number is only grouped otherwise', () => {
    expect(changing('/people/0/phone', '+47 490 00 001')).toEqual(noDifference)
  })

  test('when a call-out number is left out: it is kept', () => {
    expect(changing('/people/2/callOutPhone', undefined)).toEqual(noDifference)
  })

  test('when a number that nobody kept is removed', () => {
    const file = organization(smallFileWith('/people/2/callOutPhone', null))
    expect(differencesBetween({ ...kept(), callOutPhones: new Map() }, file)).toEqual(noDifference)
  })
})

test('the first import adds everything', () => {
  const { differences, writes } = differencesBetween(undefined, small())
  expect(differences.settings).toContain('hours.core')
  expect(differences.units).toEqual({ added: ['admin', 'it'], removed: [], changed: [] })
  expect(differences.people).toEqual({ added: ['p-director', 'p-finance', 'p-it-1'], removed: [], changed: [] })
  expect(differences.callOutPhones).toEqual({ set: 1, removed: 0 })
  expect(writes).toEqual({
    directory: true,
    people: small().people,
    loginsRemoved: [],
    callOutPhones: new Map([['p-it-1', '+4749000903']]),
  })
})

test('settings are named as in the file', () => {
  expect(changing('/hours/core', '10:00-13:00').differences.settings).toEqual(['hours.core'])
  expect(changing('/channels/ticket/name', 'Pureservice').differences.settings).toEqual(['channels.ticket'])
  expect(changing('/channels/ticket/loginHelp', 'Ring oss.').differences.settings).toEqual(['channels.ticket'])
  const several = { ...smallFile(), hours: { core: '10:00-13:00' }, availability: { public: true } }
  expect(differencesBetween(kept(), organization(several)).differences.settings).toEqual([
    'availability.public',
    'hours.core',
  ])
  expect(changing('/sms/link', true)).toMatchObject({
    differences: { settings: ['sms.link'], people: noDifference.differences.people },
    writes: { directory: true, people: [] },
  })
  const acting = [{ person: 'p-finance', from: '2026-07-06', to: '2026-07-27' }]
  expect(changing('/roles/director/acting', acting).differences.settings).toEqual(['roles.director'])
})

test('units come, go and change', () => {
  const { units } = smallFile()
  const health = { id: 'health', name: 'Helse', parent: 'admin', leader: 'p-finance' }
  const withHealth = organization(smallFileWith('/units', [...units, health]))
  expect(differencesBetween(kept(), withHealth).differences.units).toEqual({
    added: ['health'],
    removed: [],
    changed: [],
  })
  const keptWithHealth = { ...kept(), directory: directoryFrom(withHealth, 5) }
  expect(differencesBetween(keptWithHealth, small())).toMatchObject({
    differences: { units: { added: [], removed: ['health'], changed: [] } },
    writes: { directory: true, people: [] },
  })
  expect(changing('/units/1/leader', null).differences.units).toEqual({ added: [], removed: [], changed: ['it'] })
})

describe('people', () => {
  const file = smallFile()
  const nurse = smallPerson('p-nurse', 'admin', '49 00 00 04')
  const withNurse = () => organization({ ...file, people: [...file.people, nurse] })
  const keptWithNurse = () => ({ ...kept(), people: withNurse().people })

  test('one whom nobody has to ring is no part of the directory', () => {
    expect(differencesBetween(kept(), withNurse())).toMatchObject({
      differences: { people: { added: ['p-nurse'], removed: [], changed: [] } },
      writes: { directory: false, people: [{ id: 'p-nurse' }], loginsRemoved: [] },
    })
  })

  test('one who leaves loses the login', () => {
    expect(differencesBetween(keptWithNurse(), small())).toMatchObject({
      differences: { people: { added: [], removed: ['p-nurse'], changed: [] } },
      writes: { directory: false, people: [], loginsRemoved: ['p-nurse@havnes.example'] },
    })
  })

  test('another login replaces the old one', () => {
    const renamed = organization({ ...file, people: [...file.people, { ...nurse, login: 'HAVNES-1' }] })
    expect(differencesBetween(keptWithNurse(), renamed)).toMatchObject({
      differences: { people: { changed: ['p-nurse'] } },
      writes: { people: [{ login: 'havnes-1' }], loginsRemoved: ['p-nurse@havnes.example'] },
    })
  })

  test('a login that goes over to somebody else is not removed', () => {
    const heir = { ...smallPerson('p-heir', 'admin', '49 00 00 05'), email: nurse.email }
    const next = organization({ ...file, people: [...file.people, heir] })
    expect(differencesBetween(keptWithNurse(), next)).toMatchObject({
      differences: { people: { added: ['p-heir'], removed: ['p-nurse'] } },
      writes: { people: [{ id: 'p-heir' }], loginsRemoved: [] },
    })
  })

  test('two who swap logins are both written, and none is removed', () => {
    const swapped = organization({
      ...file,
      people: [
        { ...file.people[0], login: 'p-finance@havnes.example' },
        { ...file.people[1], login: 'p-director@havnes.example' },
        file.people[2],
      ],
    })
    const { writes } = differencesBetween(kept(), swapped)
    expect(writes.people.map(({ id }) => id)).toEqual(['p-director', 'p-finance'])
    expect(writes.loginsRemoved).toEqual([])
  })

  test('a leader who changes changes the directory too', () => {
    expect(changing('/people/1/phone', '49 00 00 22')).toMatchObject({
      differences: { settings: [], people: { changed: ['p-finance'] } },
      writes: { directory: true, people: [{ phone: '+4749000022' }] },
    })
  })
})

describe('call-out numbers', () => {
  test('are set, and removed by null', () => {
    expect(changing('/people/2/callOutPhone', '49 00 09 99')).toMatchObject({
      differences: { callOutPhones: { set: 1, removed: 0 } },
      writes: { directory: false, people: [], callOutPhones: new Map([['p-it-1', '+4749000999']]) },
    })
    expect(changing('/people/2/callOutPhone', null)).toMatchObject({
      differences: { callOutPhones: { set: 0, removed: 1 } },
      writes: { callOutPhones: new Map([['p-it-1', null]]) },
    })
  })

  test('of somebody who left the organisation, or IT, are removed', () => {
    const file = smallFile()
    const removed = new Map([['p-it-1', null]])
    const gone = organization({ ...file, people: file.people.slice(0, 2) })
    expect(differencesBetween(kept(), gone).writes.callOutPhones).toEqual(removed)
    const moved = organization(smallFileWith('/people/2', smallPerson('p-it-1', 'admin', '49 00 00 03')))
    expect(differencesBetween(kept(), moved).writes.callOutPhones).toEqual(removed)
  })

  test('are in no difference that people read', () => {
    const { differences } = changing('/people/2/callOutPhone', '49 00 09 99')
    expect(JSON.stringify(differences)).not.toContain('+47')
  })
})
