import { beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { postOrganizationCheck, putOrganization } from '../../../shared/contract/organization.ts'
import type { Sent } from '../../fixtures/gatewayEvent.ts'
import { organizationIn } from '../../fixtures/organization.ts'
import { seededRandom } from '../../fixtures/seededRandom.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { smallFile, smallFileWith } from '../../unit/shared/domain/organization/smallFile.ts'

const admin = 'p-it-1'
const version1 = { 'if-match': '"1"' }

let service: Service

beforeAll(async () => {
  service = await startService({ organization: organizationIn(stringify(smallFile())) })
})

/** Sends it to be checked and to be imported, sees that neither wrote anything, and gives the problem both found. */
const refused = async (sent: Sent) => {
  const before = await service.contents()
  const checked = await service.asPerson(admin).refused(postOrganizationCheck, sent)
  const headers = { ...version1, ...sent.headers }
  expect(await service.asPerson(admin).refused(putOrganization, { ...sent, headers })).toEqual(checked)
  expect(await service.contents()).toEqual(before)
  return checked
}

const [topUnit, itUnit] = smallFile().units
const [firstPerson] = smallFile().people
const circle = [topUnit, itUnit, { ...itUnit, id: 'one', parent: 'other' }, { ...itUnit, id: 'other', parent: 'one' }]
const acting = (from: string, to: string) => [{ person: 'p-director', from, to }]

describe('a file that is wrong is refused, by check and by import, and nothing is written', () => {
  test.each<[string, string, unknown, string, string]>([
    ['a parent that is not there', '/units/1/parent', 'library', 'unitUnknown', '/units/1/parent'],
    ['a person of a unit that is not there', '/people/0/unit', 'library', 'unitUnknown', '/people/0/unit'],
    ['a phone that cannot be read', '/people/0/phone', '12', 'phoneUnreadable', '/people/0/phone'],
    [
      'a call-out phone that cannot be read',
      '/people/2/callOutPhone',
      'x',
      'phoneUnreadable',
      '/people/2/callOutPhone',
    ],
    [
      'a support phone that cannot be read',
      '/channels/support/phone',
      'x',
      'phoneUnreadable',
      '/channels/support/phone',
    ],
    ['units in a circle', '/units', circle, 'unitCycle', '/units/2/parent'],
    ['a unit below itself', '/units/1/parent', 'it', 'unitCycle', '/units/1/parent'],
    ['two top units', '/units/1/parent', null, 'rootDuplicate', '/units/1/parent'],
    ['two units alike', '/units', [topUnit, itUnit, { ...itUnit }], 'unitDuplicate', '/units/2/id'],
    [
      'two people alike',
      '/people',
      [...smallFile().people, { ...firstPerson, email: 'x@havnes.example' }],
      'personDuplicate',
      '/people/3/id',
    ],
    ['two logins alike', '/people/1/email', firstPerson?.email, 'loginDuplicate', '/people/1/email'],
    [
      'two logins alike but for their case',
      '/people/1/login',
      'P-Director@havnes.example',
      'loginDuplicate',
      '/people/1/login',
    ],
    ['a person without login', '/people/1/email', undefined, 'loginMissing', '/people/1'],
    ['a leader who is not there', '/units/1/leader', 'p-gone', 'personUnknown', '/units/1/leader'],
    ['a deputy who is not there', '/units/1/deputy', 'p-gone', 'personUnknown', '/units/1/deputy'],
    ['a director who is not there', '/roles/director/holder', 'p-gone', 'personUnknown', '/roles/director/holder'],
    [
      'an acting period that ends before it starts',
      '/units/1/acting',
      acting('2026-07-27', '2026-07-06'),
      'actingPeriodInvalid',
      '/units/1/acting/0/to',
    ],
    [
      'an acting period without a day',
      '/roles/director/acting',
      acting('2026-07-06', '2026-07-06'),
      'actingPeriodInvalid',
      '/roles/director/acting/0/to',
    ],
    [
      'an acting period on a day that is not',
      '/units/1/acting',
      acting('2026-02-30', '2026-07-06'),
      'validation',
      '/units/1/acting/0/from',
    ],
    ['hours that overlap', '/hours', { core: '09:00-15:00' }, 'hoursInvalid', '/hours/extended'],
    ['hours that are none', '/hours', { core: '25:00-26:00' }, 'hoursInvalid', '/hours/core'],
    ['a time zone that is none', '/organization/timeZone', 'Europe/Havnes', 'validation', '/organization/timeZone'],
    ['an unknown field', '/colour', 'red', 'validation', '/colour'],
    ['an unknown field deep inside', '/people/0/shoeSize', '42', 'validation', '/people/0/shoeSize'],
    [
      'an unknown field with / and ~ in its name',
      '/people/0',
      { ...firstPerson, 'a/b~c': 'x' },
      'validation',
      '/people/0/a~1b~0c',
    ],
    ['a missing part', '/roles', undefined, 'validation', '/roles'],
  ])('%s', async (_, place, value, code, pointer) => {
    const problem = await refused({ body: stringify(smallFileWith(place, value)) })
    expect(problem).toMatchObject({ status: 422, code })
    expect(problem.errors?.[0]).toMatchObject({ code, pointer })
  })

  test('no top unit, for all lie in a circle', async () => {
    const { errors } = await refused({ body: stringify(smallFileWith('/units/0/parent', 'it')) })
    expect(errors?.map(({ code }) => code)).toEqual(expect.arrayContaining(['rootMissing', 'unitCycle']))
  })

  test('everything that is wrong is pointed at, at once', async () => {
    const spoiled = { ...smallFile(), colour: 'red', units: circle }
    const { errors } = await refused({ body: stringify(spoiled) })
    expect(errors?.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/colour', '/units/2/parent']))
  })

  test('JSON is held to the same rules', async () => {
    const body = JSON.stringify(smallFileWith('/units/1/leader', 'p-gone'))
    expect(await refused({ body, headers: { 'content-type': 'application/json' } })).toMatchObject({
      code: 'personUnknown',
      errors: [{ pointer: '/units/1/leader' }],
    })
  })

  test('no problem tells a phone number, a login or a name', async () => {
    const person = { ...firstPerson, name: 'Hemmelig Person', email: 'hemmelig', phone: '4900', unit: 'x' }
    const { text } = await service.asPerson(admin).send(postOrganizationCheck, {
      body: stringify(smallFileWith('/people/0', person)),
    })
    expect(['Hemmelig', 'hemmelig', '4900'].filter((secret) => text.includes(secret))).toEqual([])
  })
})

/** Ten levels, each nine times the one below: a billion values, were it read as YAML allows. */
const explodingAliases = [
  'a: &a ["x","x","x","x","x","x","x","x","x"]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(
    (name, place) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[place]}`).join(',')}]`,
  ),
].join('\n')

/** A good file of so many bytes, most of them in letters of two bytes. */
const padded = (bytes: number): string => {
  const text = `${stringify(smallFile())}#`
  const room = bytes - Buffer.byteLength(text)
  return `${text}${'ø'.repeat(Math.floor(room / 2))}${' '.repeat(room % 2)}`
}

/** 190 letters that no compression makes much smaller. */
const incompressible = (seed: number): string => {
  const random = seededRandom(seed)
  return Array.from({ length: 190 }, () => String.fromCodePoint(0x4e00 + random.below(20_000))).join('')
}

describe('a body that is no organisation file is refused, and nothing is written', () => {
  test.each<[string, Sent, number, string]>([
    ['no body', {}, 400, 'bodyMissing'],
    ['no YAML', { body: 'units: [\n  - {' }, 400, 'notYaml'],
    ['YAML with aliases that explode', { body: explodingAliases }, 400, 'notYaml'],
    ['YAML with one alias', { body: 'a: &a 1\nb: *a' }, 400, 'notYaml'],
    ['YAML with a tag', { body: 'a: !!js/function "x"' }, 400, 'notYaml'],
    ['YAML with a key twice', { body: 'a: 1\na: 2' }, 400, 'notYaml'],
    ['two documents', { body: 'a: 1\n---\nb: 2' }, 400, 'notYaml'],
    ['YAML nested 100,000 deep', { body: '['.repeat(100_000) + ']'.repeat(100_000) }, 400, 'notYaml'],
    ['a list', { body: '- a' }, 422, 'validation'],
    ['a word', { body: 'hello' }, 422, 'validation'],
    [
      'a form',
      { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'wrongContentType',
    ],
    ['no content type', { body: 'a: 1', headers: { 'content-type': '' } }, 415, 'wrongContentType'],
    ['6 MB', { body: padded(6_000_000) }, 413, 'bodyTooLarge'],
    ['a byte more than 5 MB', { body: padded(5_000_001) }, 413, 'bodyTooLarge'],
  ])('%s', async (_, sent, status, code) => {
    expect(await refused(sent)).toMatchObject({ status, code })
  })

  test('a file of units that no record can hold', async () => {
    const units = Array.from({ length: 2_500 }, (_, n) => ({ id: `u-${n}`, name: incompressible(n), parent: 'admin' }))
    const body = JSON.stringify({ ...smallFile(), units: [topUnit, itUnit, ...units] })
    const before = await service.contents()
    const headers = { ...version1, 'content-type': 'application/json' }
    expect(await service.asPerson(admin).refused(putOrganization, { body, headers })).toMatchObject({
      status: 422,
      code: 'directoryTooLarge',
    })
    expect(await service.contents()).toEqual(before)
  })

  test('5 MB are read', async () => {
    expect(await service.asPerson(admin).ask(postOrganizationCheck, { body: padded(5_000_000) })).toMatchObject({
      differences: { settings: [] },
    })
  })
})
