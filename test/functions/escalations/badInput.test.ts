import { beforeAll, describe, expect, test } from 'vitest'
import { postEscalation } from '../../../shared/contract/escalations.ts'
import { problemIn } from '../../fixtures/client.ts'
import { asBase64, type Sent } from '../../fixtures/gatewayEvent.ts'
import { incident } from '../../fixtures/incident.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

let service: Service

beforeAll(async () => {
  service = await startService()
})

const workingDay = '2026-04-08T10:00'

/** Sends it as a leader, sees that nothing was written, and gives the problem. */
const refused = async (sent: Sent, at = workingDay) => {
  const before = await service.contents()
  const problem = await service.at(at).asPerson('home-head').refused(postEscalation, sent)
  expect(await service.contents()).toEqual(before)
  return problem
}

/** A body of so many bytes, half of them in letters of two bytes. */
const bodyOf = (bytes: number): string => {
  const body = JSON.stringify(incident({ summary: '' }))
  const room = bytes - Buffer.byteLength(body)
  const summary = 'å'.repeat(Math.floor(room / 4)).padEnd(room - Math.floor(room / 4), 'a')
  return body.replace('"summary":""', `"summary":"${summary}"`)
}

describe('a report that says something wrong is refused, and nothing is written', () => {
  test.each<[string, Record<string, unknown>, number, string, string]>([
    ['a unit that is not there', { unit: 'library' }, 422, 'unitUnknown', '/unit'],
    ['a unit that can be none', { unit: '../it' }, 422, 'validation', '/unit'],
    ['a callback number that is none', { callbackPhone: 'ring meg' }, 422, 'phoneUnreadable', '/callbackPhone'],
    ['a callback number with a digit too few', { callbackPhone: '4900005' }, 422, 'phoneUnreadable', '/callbackPhone'],
    [
      'a callback number with an extension',
      { callbackPhone: '49000055 x12' },
      422,
      'phoneUnreadable',
      '/callbackPhone',
    ],
    ['an emergency number to call back', { callbackPhone: '113' }, 422, 'phoneUnreadable', '/callbackPhone'],
    ['a criterion we do not have', { criterion: 'urgent' }, 422, 'validation', '/criterion'],
    ['a summary of blanks', { summary: '   ' }, 422, 'validation', '/summary'],
    ['a summary that is too long', { summary: 'a'.repeat(1001) }, 422, 'validation', '/summary'],
    ['a summary that is no text', { summary: ['a'] }, 422, 'validation', '/summary'],
    ['an unknown field', { reporter: 'director' }, 422, 'validation', '/reporter'],
    ['an unknown field with / and ~ in its name', { 'a/b~c': 1 }, 422, 'validation', '/a~1b~0c'],
    ['a field that would be a prototype', JSON.parse('{"__proto__": {"a": 1}}'), 422, 'validation', '/__proto__'],
    ['a missing field', { unit: undefined }, 422, 'validation', '/unit'],
    ['a start that is no time', { startedAt: 'yesterday' }, 422, 'validation', '/startedAt'],
    ['a start on a day that is not', { startedAt: '2026-02-30T10:00' }, 422, 'validation', '/startedAt'],
    ['a start in the future', { startedAt: '2026-04-08T10:01' }, 422, 'validation', '/startedAt'],
  ])('%s', async (_, wrong, status, code, pointer) => {
    expect(await refused({ body: incident(wrong) })).toMatchObject({ status, code, errors: [{ pointer }] })
  })

  test('everything that is wrong is pointed at, at once', async () => {
    const { errors } = await refused({ body: { criterion: 1, summary: '', color: 'red' } })
    expect(errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/callbackPhone',
      '/color',
      '/criterion',
      '/summary',
      '/unit',
    ])
  })

  test('no problem quotes what was sent', async () => {
    const secret = 'hemmelig-passord'
    const { text } = await service.asPerson('home-head').send(postEscalation, {
      body: incident({ summary: [secret], criterion: secret, callbackPhone: secret, startedAt: secret }),
    })
    expect(text).not.toContain(secret)
  })
})

describe('a start on the wall clock', () => {
  test('inside the hour that is skipped does not exist', async () => {
    expect(await refused({ body: incident({ startedAt: '2026-03-29T02:30' }) }, '2026-03-29T04:00')).toMatchObject({
      status: 422,
      code: 'localTimeMissing',
      errors: [{ pointer: '/startedAt' }],
    })
  })

  test('inside the hour that comes twice is asked about, and either answer is taken', async () => {
    const night = '2026-10-25T04:00'
    const problem = await refused({ body: incident({ startedAt: '2026-10-25T02:30' }) }, night)
    expect(problem).toMatchObject({
      status: 422,
      code: 'localTimeAmbiguous',
      errors: [{ pointer: '/startedAt' }],
      choices: ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    })
    const own = await startService({ at: night })
    for (const startedAt of problem.choices ?? [])
      expect(await own.asPerson('home-head').ask(postEscalation, { body: incident({ startedAt }) })).toMatchObject({
        startedAt,
      })
  })

  test('may be just now', async () => {
    const own = await startService({ at: workingDay })
    expect(
      await own.asPerson('home-head').ask(postEscalation, { body: incident({ startedAt: workingDay }) }),
    ).toMatchObject({ startedAt: wallClock(workingDay) })
  })
})

describe('a body that cannot be read is refused, and nothing is written', () => {
  test.each<[string, Sent, number, string]>([
    ['no body', {}, 400, 'bodyMissing'],
    ['an empty body', { body: '', headers: { 'content-type': 'application/json' } }, 400, 'bodyMissing'],
    ['no JSON', { body: '{"criterion": ' }, 400, 'notJson'],
    ['no content type', { body: incident(), headers: { 'content-type': '' } }, 415, 'wrongContentType'],
    ['YAML', { body: 'a: 1', headers: { 'content-type': 'application/yaml' } }, 415, 'wrongContentType'],
    [
      'a form',
      { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'wrongContentType',
    ],
    ['2 MB', { body: bodyOf(2_000_000) }, 413, 'bodyTooLarge'],
    ['a byte more than 256 kB', { body: bodyOf(256_001) }, 413, 'bodyTooLarge'],
    ['JSON that is no object', { body: '[]' }, 422, 'validation'],
    ['JSON that is nothing', { body: 'null' }, 422, 'validation'],
    ['JSON nested 100,000 deep', { body: '['.repeat(100_000) + ']'.repeat(100_000) }, 422, 'validation'],
    ['letters that are no UTF-8', { body: '{"criterion": "\ud800"}' }, 422, 'validation'],
  ])('%s', async (_, sent, status, code) => {
    expect(await refused(sent)).toMatchObject({ status, code })
  })

  test('256 kB are read, and refused only for what they say', async () => {
    expect(await refused({ body: bodyOf(256_000) })).toMatchObject({
      code: 'validation',
      errors: [{ pointer: '/summary' }],
    })
  })

  test('a body in base64 is read like any other, and measured by its own bytes', async () => {
    const asLeader = service.asPerson('home-head')
    const refusedFor = async (body: unknown) => problemIn(await asLeader.send(postEscalation, { body }, asBase64))
    expect(await refusedFor(incident({ unit: 'library' }))).toMatchObject({ code: 'unitUnknown' })
    expect(await refusedFor(bodyOf(256_000))).toMatchObject({ code: 'validation' })
    expect(await refusedFor(bodyOf(256_001))).toMatchObject({ code: 'bodyTooLarge' })
  })
})

describe('an Idempotency-Key', () => {
  test.each([
    ['empty', ''],
    ['with a blank', 'a b'],
    ['longer than 128 characters', 'k'.repeat(129)],
    ['with å', 'nøkkel'],
  ])('%s is refused, and nothing is written', async (_, key) => {
    expect(await refused({ body: incident(), headers: { 'idempotency-key': key } })).toMatchObject({
      status: 422,
      code: 'validation',
      errors: [{ pointer: '/Idempotency-Key' }],
    })
  })
})

describe('what is not critical', () => {
  test('is not logged: the answer is the way to the ticket system', async () => {
    const problem = await refused({ body: incident({ criterion: 'notCritical' }) })
    expect(problem).toMatchObject({ status: 422, code: 'notCritical', guidance: { route: 'ticket', band: 'core' } })
    expect(
      problem.guidance?.steps.map(({ kind, contacts }) => [kind, contacts.map(({ contactId }) => contactId)]),
    ).toEqual([
      ['ticket', ['ticket']],
      ['support', ['support:email', 'support:phone']],
    ])
  })

  test('is answered in the language asked for', async () => {
    const problem = await refused({
      body: incident({ criterion: 'notCritical' }),
      headers: { 'accept-language': 'en' },
    })
    expect(problem.guidance?.steps[0]?.texts).toEqual([expect.stringContaining('Report it here')])
  })
})

describe('who may not log', () => {
  test.each(['nurse', 'teacher', 'it-1', 'it-2'])('%s, who is no manager', async (id) => {
    const before = await service.contents()
    expect(await service.asPerson(id).refused(postEscalation, { body: incident() })).toMatchObject({
      status: 403,
      code: 'forbidden',
    })
    expect(await service.contents()).toEqual(before)
  })
})
