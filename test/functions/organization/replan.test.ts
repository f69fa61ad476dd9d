import { beforeEach, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { getAvailability, postAbsence } from '../../../shared/contract/absences.ts'
import { getOrganization, putOrganization } from '../../../shared/contract/organization.ts'
import type { Organization, Person } from '../../../shared/domain/organization/organization.ts'
import { directoryFrom } from '../../../shared/domain/organization/directoryFrom.ts'
import { organizationFileFrom } from '../../../shared/domain/organization/organizationFileFrom.ts'
import { agreed } from '../../fixtures/agreementSteps.ts'
import { absenceBody, recorded } from '../../fixtures/absenceSteps.ts'
import { follows, organizationWithMail } from '../../fixtures/followers.ts'
import { toldTo } from '../../fixtures/mails.ts'
import { wallClock } from '../../fixtures/wallClock.ts'
import { startService, type Service } from '../../fixtures/service.ts'

let service: Service

beforeEach(async () => {
  service = await startService({ organization: organizationWithMail() })
  await follows(service, 'nurse', 'home-care')
})

/** The small organisation with other people: those given replace those with the same id, `null` leaves out. */
const withPeople = (changes: Record<string, Partial<Person> | null>): Organization => {
  const organization = organizationWithMail()
  const people = organization.people.flatMap((one) => {
    const change = changes[one.id]
    return change === null ? [] : [{ ...one, ...change }]
  })
  return { ...organization, people }
}

const imported = async (organization: Organization) => {
  const { headers } = await service.asPerson('it-1').send(getOrganization)
  const body = stringify(organizationFileFrom(directoryFrom(organization, 0), organization.people))
  return service.asPerson('it-1').ask(putOrganization, { body, headers: { 'if-match': String(headers['etag']) } })
}

const told = (person = 'nurse') => toldTo(service, person, 'availability')

const periods = async () => {
  const calendar = await service.store.readCalendar()
  return calendar.periods.map(({ level, version, cancelled }) => ({ level, version, cancelled }))
}

// Of three in IT one is away: two are left, one more than makes it reduced.
const withoutIt3 = withPeople({ 'it-3': null })

describe('an import', () => {
  test('of fewer people in IT announces what becomes of an absence by it, and of more takes it back', async () => {
    await recorded(service)
    expect(await periods()).toEqual([])
    await imported(withoutIt3)
    expect(await periods()).toEqual([{ level: 'reduced', version: 1, cancelled: false }])
    await service.at('2026-04-08T10:10').wake()
    expect(told()).toEqual(['announced'])
    await imported(organizationWithMail())
    await service.at('2026-04-08T10:20').wake()
    expect(told()).toEqual(['announced', 'cancelled'])
  })

  test('tells at once what begins within a day', async () => {
    await recorded(service, { from: '2026-04-09T07:00', to: '2026-04-09T16:30' })
    await imported(withoutIt3)
    expect(told()).toEqual(['announced'])
  })

  test('of a day that is no closure any more announces what is so on it', async () => {
    const organization = organizationWithMail()
    await imported({ ...organization, hours: { ...organization.hours, closures: ['2026-04-22'] } })
    await recorded(service, { personId: null })
    expect(await periods()).toEqual([])
    await imported(organization)
    await service.at('2026-04-08T10:10').wake()
    expect(told()).toEqual(['announced'])
  })

  test('of a closure over what was announced takes it back, also when it has begun, and tells it again when it is lifted', async () => {
    const organization = organizationWithMail()
    const closed = { ...organization, hours: { ...organization.hours, closures: ['2026-04-22', '2026-04-23'] } }
    await recorded(service, { personId: null, from: '2026-04-21T14:00', to: '2026-04-23T16:30' })
    await service.at('2026-04-08T10:10').wake()
    service.at('2026-04-21T17:00')
    await imported(closed)
    expect(await periods()).toEqual([{ level: 'none', version: 2, cancelled: true }])
    expect(told()).toEqual(['announced', 'cancelled'])
    await imported(organization)
    expect(await periods()).toEqual([{ level: 'none', version: 3, cancelled: false }])
    expect(told()).toEqual(['announced', 'cancelled', 'announced'])
  })

  test('of a lower threshold takes back what was told of thin days', async () => {
    await recorded(service, { personId: 'it-1' })
    await recorded(service, { personId: 'it-2' })
    expect(await periods()).toEqual([{ level: 'reduced', version: 1, cancelled: false }])
    await imported({ ...organizationWithMail(), availability: { reducedAtOrBelow: 0, public: false } })
    expect(await periods()).toEqual([{ level: 'reduced', version: 2, cancelled: true }])
  })

  test('of other lead times alone plans the reminders anew at once, and sends none whose time has been', async () => {
    const organization = organizationWithMail()
    const { id } = await agreed(service)
    await recorded(service, { personId: null })
    service.at('2026-04-16T10:00')
    await imported({ ...organization, notices: { ...organization.notices, leadTimes: ['P14D', 'P3D'] } })
    const [period] = (await service.store.readCalendar()).periods
    const reminders = service.timers.waiting().filter(({ name }) => name.includes('reminder-P3D'))
    expect(reminders.map(({ name, at }) => [name, at])).toEqual([
      [`availability-${period?.id}-1-reminder-P3D`, wallClock('2026-04-19T07:00')],
      [`agreement-${id}-1-reminder-P3D`, wallClock('2026-04-21T16:00')],
    ])
    for (const day of [19, 21, 23, 25]) await service.at(`2026-04-${day}T17:00`).wake()
    expect(told()).toEqual(['announced', 'reminder'])
    expect(toldTo(service, 'nurse', 'agreement')).toEqual(['announced', 'reminder'])
  })

  test('of what does not matter to IT leaves the calendar as it is', async () => {
    await recorded(service)
    const before = await service.store.readCalendar()
    await imported(withPeople({ teacher: { title: 'Rektor' }, 'schools-head': { phone: '+4749000002' } }))
    expect(await service.store.readCalendar()).toEqual(before)
  })

  test.each([
    ['the import first', 0],
    ['the absence first', 1],
  ])('and an absence at the same moment that only together make IT reduced: announced once, %s', async (_, order) => {
    const both = [() => imported(withoutIt3), () => service.asPerson('it-1').ask(postAbsence, { body: absenceBody() })]
    await Promise.all((order === 0 ? both : both.toReversed()).map((act) => act()))
    expect(await periods()).toEqual([{ level: 'reduced', version: 1, cancelled: false }])
    await service.at('2026-04-08T10:10').wake()
    expect(told()).toEqual(['announced'])
    const query = { from: '2026-04-22T10:00', to: '2026-04-22T11:00' }
    const { items } = await service.asPerson('nurse').ask(getAvailability, { query })
    expect(items.map(({ level }) => level)).toEqual(['reduced'])
  })
})

const subscription = async (person = 'nurse') => {
  const kept = await service.store.readSubscription(person)
  return kept && { unit: kept.unit, email: kept.email, state: kept.state }
}

describe('whoever follows a unit', () => {
  test('and leaves is told nothing more', async () => {
    await imported(withPeople({ nurse: null }))
    expect(await subscription()).toMatchObject({ state: 'ended' })
    await recorded(service, { personId: null, to: '2026-04-22T16:30', from: '2026-04-09T07:00' })
    expect(told()).toEqual([])
  })

  test('and moves is asked whether they follow their new unit, and told nothing of the old one', async () => {
    await imported(withPeople({ nurse: { unit: 'schools' } }))
    expect(await subscription()).toEqual({ unit: 'schools', email: 'nurse@havnes.example', state: 'pending' })
    await recorded(service, { personId: null, from: '2026-04-09T07:00' })
    expect(told()).toEqual([])
  })

  test('and gets another address is asked there', async () => {
    await imported(withPeople({ nurse: { email: 'pleier@havnes.example' } }))
    expect(await subscription()).toMatchObject({ unit: 'home-care', email: 'pleier@havnes.example', state: 'pending' })
  })

  test('that they lead, and leads it no more, is asked about their own', async () => {
    await follows(service, 'director', 'admin')
    await follows(service, 'health-head', 'health')
    const organization = organizationWithMail()
    const units = organization.units.map((unit) => (unit.id === 'health' ? { ...unit, leader: 'home-head' } : unit))
    const people = organization.people.map((one) => (one.id === 'health-head' ? { ...one, unit: 'admin' } : one))
    await imported({ ...organization, units, people })
    expect(await subscription('health-head')).toMatchObject({ unit: 'admin', state: 'pending' })
    expect(await subscription('director')).toMatchObject({ unit: 'admin', state: 'confirmed' })
    expect(await subscription('nurse')).toMatchObject({ state: 'confirmed' })
  })

  test('is left to the auditor when the publisher does not answer: the import is done all the same', async () => {
    service.publisher.behave('fails')
    expect(await imported(withPeople({ nurse: null }))).toMatchObject({ version: 2 })
    expect(await subscription()).toMatchObject({ state: 'confirmed' })
  })
})
