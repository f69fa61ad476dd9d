import { beforeAll, describe, expect, test } from 'vitest'
import { getStatus } from '../../../shared/contract/status.ts'
import { demonstrationText, organizationIn } from '../../fixtures/organization.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

let service: Service

beforeAll(async () => {
  service = await startService({ organization: organizationIn(demonstrationText) })
})

const statusAt = (at: string, language = 'nb') =>
  service.anyone.ask(getStatus, { query: { at }, headers: { 'accept-language': language } })

describe('the instants of domain.md section 2', () => {
  test.each([
    ['2026-04-08T08:59', 'unstated'],
    ['2026-04-08T09:00', 'core'],
    ['2026-04-08T13:59', 'core'],
    ['2026-04-08T14:00', 'extended'],
    ['2026-04-08T16:29', 'extended'],
    ['2026-04-08T16:30', 'afterHours'],
    ['2026-04-11T10:00', 'afterHours'],
    ['2026-04-01T11:59', 'core'],
    ['2026-04-01T12:00', 'afterHours'],
    ['2026-12-24T12:00', 'afterHours'],
    ['2026-04-02T10:00', 'afterHours'],
    ['2026-04-30T15:00', 'extended'],
    ['2027-05-17T10:00', 'afterHours'],
    ['2028-12-24T10:00', 'afterHours'],
    ['2026-02-06T10:00', 'core'],
  ])('%s is %s, as asked for and as it is then', async (time, band) => {
    const asked = await statusAt(time)
    expect(asked).toMatchObject({ at: wallClock(time), timeZone: 'Europe/Oslo', band })
    const { availability: _, ...then } = await service.at(time).anyone.ask(getStatus)
    expect(then).toEqual(asked)
  })

  test('a time may carry its own offset, and is answered in UTC', async () => {
    expect(await statusAt('2026-04-08T14:00:00+02:00')).toMatchObject({
      at: '2026-04-08T12:00:00.000Z',
      band: 'extended',
    })
    expect(await statusAt('2026-04-08T11:59:59.999Z')).toMatchObject({ band: 'core' })
  })
})

describe('the kind of day and what it is called', () => {
  test.each<[string, string, string[], string[]]>([
    ['2026-04-08', 'working', [], []],
    ['2026-02-06', 'working', [], []],
    ['2026-04-30', 'working', [], []],
    ['2026-04-11', 'weekend', [], []],
    ['2028-12-24', 'weekend', [], []],
    ['2026-05-15', 'closure', [], []],
    ['2026-04-01', 'half', ['Onsdag før skjærtorsdag'], ['Wednesday before Maundy Thursday']],
    ['2026-12-24', 'half', ['Julaften'], ['Christmas Eve']],
    ['2026-12-31', 'half', ['Nyttårsaften'], ["New Year's Eve"]],
    ['2026-04-02', 'holiday', ['Skjærtorsdag'], ['Maundy Thursday']],
    ['2026-05-17', 'holiday', ['Grunnlovsdagen'], ['Constitution Day']],
  ])('%s is a %s day', async (date, kind, norwegian, english) => {
    expect((await statusAt(`${date}T10:00`)).day).toEqual({ kind, names: norwegian })
    expect((await statusAt(`${date}T10:00`, 'en-GB,en;q=0.9,nb;q=0.8')).day).toEqual({ kind, names: english })
  })

  test('17 May 2027 is one holiday with two names', async () => {
    const { day } = await statusAt('2027-05-17T10:00')
    expect(day.kind).toBe('holiday')
    expect(day.names.toSorted()).toEqual(['2. pinsedag', 'Grunnlovsdagen'])
  })
})

describe('until when the band holds', () => {
  test.each([
    ['2026-04-08T08:59', '2026-04-08T09:00'],
    ['2026-04-08T10:00', '2026-04-08T14:00'],
    ['2026-04-08T14:00', '2026-04-08T16:30'],
    ['2026-04-08T16:30', '2026-04-09T07:00'],
    ['2026-04-08T03:00', '2026-04-08T07:00'],
    // Friday, over the night in which clocks go forward.
    ['2026-03-27T16:30', '2026-03-30T07:00'],
    ['2026-10-23T16:30', '2026-10-26T07:00'],
    // Easter.
    ['2026-04-01T12:00', '2026-04-07T07:00'],
    // Ascension Day, the organisation's own closure, the weekend with 17 May.
    ['2026-05-13T16:30', '2026-05-18T07:00'],
    ['2026-12-24T12:00', '2026-12-28T07:00'],
    ['2026-12-31T09:00', '2026-12-31T12:00'],
  ])('from %s it is %s', async (from, to) => {
    expect((await statusAt(from)).bandEndsAt).toBe(wallClock(to))
  })
})

describe('a time the clock does not show once', () => {
  test('is refused when the clock skips it', async () => {
    expect(await service.anyone.refused(getStatus, { query: { at: '2026-03-29T02:30' } })).toMatchObject({
      status: 422,
      code: 'localTimeMissing',
      errors: [{ pointer: '/at' }],
    })
  })

  test('is asked about when the clock shows it twice, with both instants to choose from', async () => {
    const refused = await service.anyone.refused(getStatus, { query: { at: '2026-10-25T02:30' } })
    expect(refused).toMatchObject({
      status: 422,
      code: 'localTimeAmbiguous',
      errors: [{ pointer: '/at' }],
      choices: ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    })
    for (const at of refused.choices ?? []) expect(await statusAt(at)).toMatchObject({ at, band: 'afterHours' })
  })

  test.each(['2026-02-30T10:00', '2026-04-08', '10:00', '2026-04-08T25:00', 'now', '', '2026-04-08T10:00+25:00'])(
    '%j is no time at all',
    async (at) => {
      expect(await service.anyone.refused(getStatus, { query: { at } })).toMatchObject({
        status: 422,
        code: 'validation',
        errors: [{ pointer: '/at' }],
      })
    },
  )

  test('an unknown question is refused too', async () => {
    expect(await service.anyone.refused(getStatus, { query: { when: '2026-04-08T10:00' } })).toMatchObject({
      code: 'validation',
      errors: [{ pointer: '/when', detail: 'Unknown field.' }],
    })
  })
})
