import { describe, expect, test } from 'vitest'
import type { Organization } from '../../../../../shared/domain/organization/organization.ts'
import type { Problem } from '../../../../../shared/domain/organization/problem.ts'
import { readOrganization } from '../../../../../shared/domain/organization/readOrganization.ts'
import { smallFile, smallFileWith, smallPerson } from './smallFile.ts'

const read = (file: unknown): Organization => {
  const result = readOrganization(file)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.organization
}

const problemsOf = (file: unknown): Problem[] => {
  const result = readOrganization(file)
  return 'problems' in result ? result.problems : []
}

const found = (file: unknown): [string, string][] => problemsOf(file).map(({ code, pointer }) => [code, pointer])

describe('what the file leaves out', () => {
  const organization = read(smallFile())

  test('hours are 07:00-16:30, promised 09:00-14:00, often until 16:30, half days end at 12:00', () => {
    expect(organization.hours).toEqual({
      workday: { from: 7 * 60, to: 16 * 60 + 30 },
      core: { from: 9 * 60, to: 14 * 60 },
      extended: { from: 14 * 60, to: 16 * 60 + 30 },
      halfDays: { until: 12 * 60, on: ['christmasEve', 'newYearsEve', 'wednesdayBeforeMaundyThursday'] },
      closures: [],
    })
  })

  test('availability, clocks, notices, SMS, identity and language have their defaults', () => {
    expect(organization).toMatchObject({
      availability: { reducedAtOrBelow: 1, public: false },
      escalation: { step: 'PT10M', giveUp: 'PT30M' },
      notices: { leadTimes: ['P7D', 'P1D'], settle: 'PT10M' },
      sms: { sender: 'VAKTLINJE', link: false },
      identity: { claim: 'email' },
      organization: { languages: ['nb'] },
    })
  })

  test('one part of a section may be given and the rest still has its default', () => {
    expect(read(smallFileWith('/hours/core', '10:00-13:00')).hours.extended).toEqual({ from: 840, to: 990 })
    expect(read(smallFileWith('/hours/halfDays/until', '11:00')).hours.halfDays.on).toHaveLength(3)
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

describe('phones', () => {
  const phoneOf = (written: string) => read(smallFileWith('/people/0/phone', written)).people[0]?.phone

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

  test('a number of another country keeps its own country code', () => {
    expect(phoneOf('+46 8 12 34 56 78')).toBe('+46812345678')
  })

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

describe('a bad file is refused with code and place:', () => {
  const period = { person: 'p-finance', from: '2026-07-06', to: '2026-07-27' }

  test.each<[string, string, unknown, string, string?]>([
    ['a field nobody knows', '/colour', 'red', 'validation'],
    ['a field nobody knows in a person', '/people/1/mobile', '49000001', 'validation'],
    ['a field nobody knows in a section', '/hours/lunch', '11:00-11:30', 'validation'],
    ['an id with a space', '/people/2/id', 'p it', 'validation'],
    ['an id of 65 characters', '/people/2/id', 'p'.repeat(65), 'validation'],
    ['an id that starts with a dot', '/people/2/id', '.it', 'validation'],
    ['no name', '/people/1/name', ' ', 'validation'],
    ['a name in two lines', '/people/1/name', 'Ola\nOppdiktet', 'validation'],
    ['a name of 201 characters', '/people/1/name', 'O'.repeat(201), 'validation'],
    ['no units', '/units', undefined, 'validation'],
    ['people that are no list', '/people', { a: 1 }, 'validation'],
    ['a ticket system without https', '/channels/ticket/url', 'http://topdesk.havnes.example', 'validation'],
    ['a ticket system that is a script', '/channels/ticket/url', 'javascript:alert(1)', 'validation'],
    ['a time zone that is none', '/organization/timeZone', 'Europe/Havnes', 'validation'],
    ['an offset for a time zone', '/organization/timeZone', '+01:00', 'validation'],
    ['a language we lack', '/organization/languages', ['nb', 'fi'], 'validation', '/organization/languages/1'],
    ['no language', '/organization/languages', [], 'validation'],
    ['a calling code without plus', '/organization/callingCode', '47', 'validation'],
    ['a closure on a day that does not exist', '/hours/closures', ['2026-02-30'], 'validation', '/hours/closures/0'],
    ['a closure in no order of a date', '/hours/closures', ['15.05.2026'], 'validation', '/hours/closures/0'],
    ['a half day nobody knows', '/hours/halfDays/on', ['easterEve'], 'validation', '/hours/halfDays/on/0'],
    ['a step below 3 minutes', '/escalation/step', 'PT2M59S', 'validation'],
    ['a step in days', '/escalation/step', 'P1D', 'validation'],
    ['a step in words', '/escalation/step', 'ten minutes', 'validation'],
    ['giving up before twice the step', '/escalation/giveUp', 'PT19M', 'validation'],
    ['a lead time of nothing', '/notices/leadTimes', ['P0D'], 'validation', '/notices/leadTimes/0'],
    ['no lead time', '/notices/leadTimes', [], 'validation'],
    ['a sender of 2 characters', '/sms/sender', 'IT', 'validation'],
    ['a sender of 12 characters', '/sms/sender', 'HAVNESKOMMUN', 'validation'],
    ['a sender of digits only', '/sms/sender', '49000001', 'validation'],
    ['a sender with a space', '/sms/sender', 'HAVNES IT', 'validation'],
    ['a threshold below zero', '/availability/reducedAtOrBelow', -1, 'validation'],
    ['a yes that is text', '/people/1/admin', 'true', 'validation'],
    ['a role in IT nobody knows', '/people/2/it', 'boss', 'validation'],
    ['a call-out number of somebody outside IT', '/people/1/callOutPhone', '49000001', 'validation'],
    ['an e-mail address that is none', '/people/1/email', 'ola', 'validation'],
    ['a unit nobody knows', '/people/1/unit', 'harbour', 'unitUnknown'],
    ['a parent nobody knows', '/units/1/parent', 'harbour', 'unitUnknown'],
    ['two units alike', '/units/2', { ...smallFile().units[1] }, 'unitDuplicate', '/units/2/id'],
    ['a unit below itself', '/units/1/parent', 'it', 'unitCycle'],
    ['two top units', '/units/1/parent', null, 'rootDuplicate'],
    ['two people alike', '/people/2/id', 'p-finance', 'personDuplicate'],
    ['two logins alike but for case', '/people/1/login', 'P-Director@HAVNES.example', 'loginDuplicate'],
    ['two e-mail addresses alike', '/people/1/email', 'p-director@havnes.example', 'loginDuplicate'],
    ['neither login nor e-mail', '/people/1/email', undefined, 'loginMissing', '/people/1'],
    ['a leader who is not there', '/units/1/leader', 'p-nobody', 'personUnknown'],
    ['a deputy who is not there', '/units/1/deputy', 'p-nobody', 'personUnknown'],
    ['a holder who is not there', '/roles/director/holder', 'p-nobody', 'personUnknown'],
    [
      'an acting leader who is not there',
      '/units/1/acting',
      [{ ...period, person: 'p-nobody' }],
      'personUnknown',
      '/units/1/acting/0/person',
    ],
    [
      'an acting holder who is not there',
      '/roles/itSuperior/acting',
      [period, { ...period, person: 'p-nobody' }],
      'personUnknown',
      '/roles/itSuperior/acting/1/person',
    ],
    [
      'an acting period that ends the day it starts',
      '/roles/director/acting',
      [{ ...period, to: '2026-07-06' }],
      'actingPeriodInvalid',
      '/roles/director/acting/0/to',
    ],
    [
      'an acting period that ends before it starts',
      '/units/1/acting',
      [{ ...period, to: '2026-07-05' }],
      'actingPeriodInvalid',
      '/units/1/acting/0/to',
    ],
    ['a phone that is too short', '/people/1/phone', '49 00 00', 'phoneUnreadable'],
    ['a phone with words', '/people/1/phone', 'mobil 49000001', 'phoneUnreadable'],
    ['a phone with an extension', '/people/1/phone', '49000001 ext. 5', 'phoneUnreadable'],
    ['an emergency number as a phone', '/people/1/phone', '113', 'phoneUnreadable'],
    ['a call-out number that is none', '/people/2/callOutPhone', '4900', 'phoneUnreadable'],
    ['a support phone that is none', '/channels/support/phone', '4900', 'phoneUnreadable'],
    ['hours that are no hours', '/hours/workday', '7-16', 'hoursInvalid'],
    ['core hours before the working day', '/hours/core', '06:00-14:00', 'hoursInvalid'],
    ['extended hours after the working day', '/hours/extended', '14:00-17:00', 'hoursInvalid'],
    ['extended hours within core hours', '/hours/extended', '13:59-16:30', 'hoursInvalid'],
    ['half days that end at night', '/hours/halfDays/until', '20:00', 'hoursInvalid'],
    ['half days that end at no time', '/hours/halfDays/until', 'noon', 'hoursInvalid'],
  ])('%s', (_name, pointer, value, code, where = pointer) => {
    expect(found(smallFileWith(pointer, value))).toEqual([[code, where]])
  })

  test('hours that run backwards', () => {
    expect(found(smallFileWith('/hours/extended', '16:30-14:00'))).toEqual([['hoursInvalid', '/hours/extended']])
  })

  test.each([[null], [[]], ['text'], [42], [undefined]])('%j instead of a file', (document) => {
    expect(found(document)).toEqual([['validation', '']])
  })

  test('a circle of units is told once, with its members, and hangs nothing', () => {
    const file = smallFile()
    const unit = (id: string, parent: string) => ({ id, name: id, parent, leader: null })
    const circle = [unit('a', 'b'), unit('b', 'c'), unit('c', 'a'), unit('below', 'a')]
    const problems = problemsOf({ ...file, units: [...file.units, ...circle] })
    expect(problems).toMatchObject([{ code: 'unitCycle', pointer: '/units/2/parent' }])
    expect(problems[0]?.detail).toContain('a, b, c')
  })

  test('no top unit at all', () => {
    expect(found(smallFileWith('/units/0/parent', 'it'))).toEqual([
      ['rootMissing', '/units'],
      ['unitCycle', '/units/0/parent'],
    ])
    expect(found({ ...smallFile(), units: [] }).map(([code]) => code)).toContain('rootMissing')
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a leader called %s, whom every object has',
    (id) => {
      expect(found(smallFileWith('/units/1/leader', id))).toMatchObject([[expect.any(String), '/units/1/leader']])
    },
  )

  test.each(['constructor', 'toString', 'valueOf'])('but %s is an id like any other', (id) => {
    const file = smallFile()
    const organization = read({
      ...file,
      units: [...file.units, { id, name: 'Havnevesen', parent: 'admin', leader: id }],
      people: [...file.people, smallPerson(id, id, '49 00 00 09')],
    })
    expect(organization.units[2]).toMatchObject({ id, leader: id })
  })
})

describe('problems', () => {
  test('of all kinds are told at once', () => {
    const file = smallFile()
    const wrong = {
      ...file,
      hours: { core: '06:00-14:00' },
      units: [...file.units, { id: 'health', name: '', parent: 'harbour', leader: 'p-nobody' }],
      people: [
        { ...smallPerson('p-director', 'admin', '4900') },
        { ...smallPerson('p-finance', 'harbour', '49 00 00 02'), email: null },
        { ...smallPerson('p-it-1', 'health', '49 00 00 03'), title: 7 },
      ],
    }
    expect(found(wrong).sort()).toEqual([
      ['hoursInvalid', '/hours/core'],
      ['loginMissing', '/people/1'],
      ['phoneUnreadable', '/people/0/phone'],
      ['unitUnknown', '/people/1/unit'],
      ['validation', '/people/2/title'],
      ['validation', '/units/2/name'],
    ])
  })

  test('are never more than a hundred', () => {
    const person = { ...smallPerson('p', 'nowhere', '1'), colour: 'red' }
    const file = { ...smallFile(), people: Array.from({ length: 500 }, () => person) }
    expect(problemsOf(file)).toHaveLength(100)
  })

  test('name neither people, nor logins, nor numbers', () => {
    const file = smallFile()
    const wrong = {
      ...file,
      people: [
        ...file.people,
        { ...smallPerson('p-finance', 'nowhere', '49 99'), name: 'Kari Hemmelig', login: 'p-director@havnes.example' },
        { ...smallPerson('p-x', 'admin', '49 98'), name: 'Kari Hemmelig\n', email: 'kari hemmelig', it: 'Hemmelig' },
      ],
    }
    const told = problemsOf(wrong).map(({ detail }) => detail)
    expect(told.length).toBeGreaterThan(4)
    expect(told.join()).not.toMatch(/hemmelig|49 9|p-director@/i)
  })

  test('are one plain sentence each', () => {
    for (const { detail } of problemsOf(smallFileWith('/people/1', { id: 'p-1' })))
      expect(detail).toMatch(/^[A-Z].*\.$/)
  })

  test('show an unknown field by an escaped pointer, cut when it is endless', () => {
    expect(found(smallFileWith('/x', { 'a/b~c': 1 }))).toEqual([['validation', '/x']])
    expect(found({ ...smallFile(), 'a/b~c': 1 })).toEqual([['validation', '/a~1b~0c']])
    expect(found({ ...smallFile(), ['x'.repeat(5_000)]: 1 })[0]?.[1]).toHaveLength(101)
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
