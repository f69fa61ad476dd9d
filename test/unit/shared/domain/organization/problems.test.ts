import { describe, expect, test } from 'vitest'
import { found, problemsOf, read } from './reading.ts'
import { smallFile, smallFileWith, smallPerson } from './smallFile.ts'

const unit = (id: string, parent: string) => ({ id, name: id, parent, leader: null })

const withoutEmail = (id: string) => ({ ...smallPerson(id, 'admin', '49 00 00 05'), email: null })

describe('a bad file', () => {
  test('hours that run backwards', () => {
    expect(found(smallFileWith('/hours/extended', '16:30-14:00'))).toEqual([['hoursInvalid', '/hours/extended']])
  })

  test('a working day without length', () => {
    const noon = '12:00-12:00'
    expect(problemsOf({ ...smallFile(), hours: { workday: noon, core: noon, extended: noon } })).toEqual([
      { code: 'hoursInvalid', pointer: '/hours/workday', detail: 'The working day has no length.' },
    ])
  })

  test.each([[null], [[]], ['text'], [42], [undefined]])('%j instead of a file', (document) => {
    expect(found(document)).toEqual([['validation', '']])
  })

  test('a circle of units is told once, with its members, and hangs nothing', () => {
    const file = smallFile()
    const circle = [unit('a', 'b'), unit('b', 'c'), unit('c', 'a')]
    const below = unit('below', 'a')
    const problems = problemsOf({ ...file, units: [...file.units, below, ...circle] })
    expect(problems).toMatchObject([{ code: 'unitCycle', pointer: '/units/3/parent' }])
    expect(problems[0]?.detail).toContain(': a, b, c.')
  })

  test('two people without login and e-mail are no two with the same login', () => {
    const file = { ...smallFile(), people: [...smallFile().people, withoutEmail('p-4'), withoutEmail('p-5')] }
    expect(found(file)).toEqual([
      ['loginMissing', '/people/3'],
      ['loginMissing', '/people/4'],
    ])
  })

  test('no top unit at all', () => {
    expect(found(smallFileWith('/units/0/parent', 'it'))).toEqual([
      ['rootMissing', '/units'],
      ['unitCycle', '/units/0/parent'],
    ])
    expect(problemsOf({ ...smallFile(), units: [] })).toContainEqual({
      code: 'rootMissing',
      pointer: '/units',
      detail: 'Exactly one unit must have no parent: the top unit.',
    })
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
    expect(new Set(found(wrong))).toEqual(
      new Set([
        ['hoursInvalid', '/hours/core'],
        ['loginMissing', '/people/1'],
        ['phoneUnreadable', '/people/0/phone'],
        ['unitUnknown', '/people/1/unit'],
        ['validation', '/people/2/title'],
        ['validation', '/units/2/name'],
      ]),
    )
  })

  test('of people, posts and hours are told although other settings are wrong', () => {
    const file = smallFile()
    const wrong = {
      ...file,
      organization: { ...file.organization, timeZone: 'Europe/Havnes' },
      channels: { ...file.channels, support: { ...file.channels.support, phone: '4900' } },
      hours: { extended: '13:00-16:30' },
      sms: { sender: '!' },
      roles: { ...file.roles, director: { title: 'Kommunedirektør', holder: 'p-nobody' } },
      people: [...file.people, smallPerson('p-nurse', 'admin', '4900')],
    }
    expect(new Set(found(wrong))).toEqual(
      new Set([
        ['validation', '/organization/timeZone'],
        ['phoneUnreadable', '/channels/support/phone'],
        ['hoursInvalid', '/hours/extended'],
        ['validation', '/sms/sender'],
        ['personUnknown', '/roles/director/holder'],
        ['phoneUnreadable', '/people/3/phone'],
      ]),
    )
  })

  test('of one place are no more than a hundred either', () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`f${index}`, index]))
    expect(problemsOf(many)).toHaveLength(100)
    expect(problemsOf(smallFileWith('/people/0', many))).toHaveLength(100)
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

  test.each([
    ['/people/1/name', undefined, 'This is missing or of the wrong kind: string is expected.'],
    ['/people/1/name', ' ', 'This is too short or too small: at least 1 characters.'],
    ['/people/1/name', 'O'.repeat(201), 'This is too long or too large: at most 200 characters.'],
    ['/notices/leadTimes', [], 'This is too short or too small: at least 1 entries.'],
    ['/people/2/it', 'boss', 'This is none of lead, staff.'],
    ['/people/1/email', 'ola', 'This is not written as it should be.'],
    ['/escalation/step', 'PT2M', 'A step is at least 3 minutes (PT3M).'],
    ['/escalation/giveUp', 'PT15M', 'Giving up comes after at least twice the step.'],
    ['/people/1/colour', 'red', 'This field is not known here.'],
  ])('say what is expected at %s instead of %j', (pointer, value, sentence) => {
    expect(problemsOf(smallFileWith(pointer, value)).map(({ detail }) => detail)).toEqual([sentence])
  })

  test('show an unknown field by an escaped pointer, cut when it is endless', () => {
    expect(found(smallFileWith('/x', { 'a/b~c': 1 }))).toEqual([['validation', '/x']])
    expect(found({ ...smallFile(), 'a/b~c': 1 })).toEqual([['validation', '/a~1b~0c']])
    expect(found({ ...smallFile(), ['x'.repeat(5_000)]: 1 })[0]?.[1]).toHaveLength(101)
  })
})
