import { describe, expect, test } from 'vitest'
import { read } from './reading.ts'
import { smallFile, smallFileWith, smallPerson } from './smallFile.ts'

describe('what the file leaves out', () => {
  test('hours are 07:00-16:30, promised 09:00-14:00, often until 16:30, half days end at 12:00', () => {
    expect(read(smallFile()).hours).toEqual({
      workday: { from: 7 * 60, to: 16 * 60 + 30 },
      core: { from: 9 * 60, to: 14 * 60 },
      extended: { from: 14 * 60, to: 16 * 60 + 30 },
      halfDays: { until: 12 * 60, on: ['christmasEve', 'newYearsEve', 'wednesdayBeforeMaundyThursday'] },
      closures: [],
    })
  })

  test('availability, clocks, notices, SMS, identity and language have their defaults', () => {
    expect(read(smallFile())).toMatchObject({
      availability: { reducedAtOrBelow: 1, public: false },
      escalation: { step: 'PT10M', giveUp: 'PT30M', drill: { weekly: false } },
      notices: { leadTimes: ['P7D', 'P1D'], settle: 'PT10M' },
      sms: { sender: 'VAKTLINJE', link: false },
      audit: { keep: 'P6M' },
      retention: { incidents: 'P12M', absences: 'P12M', agreements: null },
      identity: { claim: 'email' },
      organization: { languages: ['nb'] },
    })
  })

  test('one part of a section may be given and the rest still has its default', () => {
    expect(read(smallFileWith('/hours/core', '10:00-13:00')).hours.extended).toEqual({ from: 840, to: 990 })
    expect(read(smallFileWith('/hours/halfDays/until', '11:00')).hours.halfDays.on).toHaveLength(3)
  })

  test('core hours may fill the working day, and half days end with it or before it begins', () => {
    const hours = { core: '07:00-16:30', extended: '16:30-16:30' }
    expect(read({ ...smallFile(), hours }).hours).toMatchObject({ core: { from: 420, to: 990 } })
    expect(read(smallFileWith('/hours/halfDays/until', '07:00')).hours.halfDays.until).toBe(420)
    expect(read(smallFileWith('/hours/halfDays/until', '16:30')).hours.halfDays.until).toBe(990)
  })

  test('a ticket system without help for its login has none', () => {
    expect(read(smallFile()).channels.ticket).not.toHaveProperty('loginHelp')
  })

  test('the shortest step and the shortest time until giving up can be had', () => {
    const escalation = { step: 'PT3M', giveUp: 'PT6M' }
    expect(read({ ...smallFile(), escalation }).escalation).toMatchObject(escalation)
  })

  test('a unit without leader is vacant, and nobody is acting', () => {
    expect(read(smallFileWith('/units/1/leader', undefined)).units[1]).toEqual({
      id: 'it',
      name: 'IT',
      parent: 'admin',
      leader: null,
      acting: [],
    })
  })

  test('a person is no admin and not in IT, and blank fields are as if they were not there', () => {
    const { phone: _, ...expected } = smallPerson('p-director', 'admin', '')
    expect(read(smallFileWith('/people/0', { ...expected, login: null, phone: null, it: null })).people[0]).toEqual({
      ...expected,
      login: 'p-director@havnes.example',
      admin: false,
    })
  })
})

const phoneOf = (written: string) => read(smallFileWith('/people/0/phone', written)).people[0]?.phone

describe('phones', () => {
  test.each([
    '49 00 00 01',
    '490 00 001',
    '49000001',
    '+47 490 00 001',
    '+4749000001',
    '0047 49 00 00 01',
    '(+47) 49000001',
    ' 49-00-00-01 ',
  ])('"%s" is one and the same number', (written) => {
    expect(phoneOf(written)).toBe('+4749000001')
  })

  test.each(['+46 8 12 34 56 78', '0046 8 12 34 56 78', ' (+46) 8 12 34 56 78', ' 0046-8-12345678'])(
    'the number of another country "%s" keeps its own country code',
    (written) => {
      expect(phoneOf(written)).toBe('+46812345678')
    },
  )

  test('support and call-out numbers are kept the same way', () => {
    const organization = read(smallFile())
    expect(organization.channels.support.phone).toBe('+4749000700')
    expect([...organization.callOutPhones]).toEqual([['p-it-1', '+4749000903']])
  })

  test('a call-out number is no part of the person', () => {
    expect(JSON.stringify(read(smallFile()).people)).not.toContain('+4749000903')
  })

  test('a call-out number that is null asks for removal, one left out asks for nothing', () => {
    expect([...read(smallFileWith('/people/2/callOutPhone', null)).callOutPhones]).toEqual([['p-it-1', null]])
    expect([...read(smallFileWith('/people/2/callOutPhone', undefined)).callOutPhones]).toEqual([])
  })
})

describe('logins', () => {
  test('are the e-mail address in lower case, unless the file says otherwise', () => {
    const file = smallFileWith('/people/0/email', 'P-Director@Havnes.example')
    expect(read(file).people[0]).toMatchObject({
      login: 'p-director@havnes.example',
      email: 'P-Director@Havnes.example',
    })
    expect(read(smallFileWith('/people/0/login', 'HAVNES-77')).people[0]?.login).toBe('havnes-77')
  })

  test('may stand in for an e-mail address', () => {
    const { email: _, ...person } = { ...smallPerson('p-director', 'admin', '49 00 00 01'), login: 'director' }
    expect(read(smallFileWith('/people/0', person)).people[0]).not.toHaveProperty('email')
  })
})

test('lists say a thing once: languages, closures, half days, lead times', () => {
  const organization = read({
    ...smallFile(),
    organization: { ...smallFile().organization, languages: ['nb', 'en', 'nb'] },
    hours: { closures: ['2027-05-07', '2026-05-15', '2027-05-07'], halfDays: { on: ['newYearsEve', 'newYearsEve'] } },
    notices: { leadTimes: ['P7D', 'P7D'] },
  })
  expect(organization.organization.languages).toEqual(['nb', 'en'])
  expect(organization.hours.closures).toEqual(['2026-05-15', '2027-05-07'])
  expect(organization.hours.halfDays.on).toEqual(['newYearsEve'])
  expect(organization.notices.leadTimes).toEqual(['P7D'])
})
