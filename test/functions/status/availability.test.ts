import { describe, expect, test } from 'vitest'
import { getStatus } from '../../../shared/contract/status.ts'
import { absence, agreement } from '../../fixtures/calendar.ts'
import { settings } from '../../fixtures/directory.ts'
import { demonstrationText, organizationIn, organizationWith } from '../../fixtures/organization.ts'
import { startService } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const thisWeek = { from: '2026-04-07T07:00', to: '2026-04-10T16:30' }
const longer = { from: '2026-04-01T07:00', to: '2026-04-17T16:30' }

const publicOnes = organizationWith({ availability: { reducedAtOrBelow: 1, public: true } })

const availabilityOf = async (absences: ReturnType<typeof absence>[]) => {
  const service = await startService({ absences })
  return (await service.anyone.ask(getStatus)).availability
}

describe('how reachable IT is now', () => {
  test('is normal when nobody has said otherwise', async () => {
    expect(await availabilityOf([])).toEqual({ level: 'normal' })
  })

  test('is normal while two of three are there', async () => {
    expect(await availabilityOf([absence('it-1', thisWeek)])).toEqual({ level: 'normal' })
  })

  test('is reduced while one of three is there, until a second one is back', async () => {
    expect(await availabilityOf([absence('it-1', thisWeek), absence('it-2', longer)])).toEqual({
      level: 'reduced',
      until: wallClock(thisWeek.to),
    })
  })

  test('is none while everyone is away, with what to do instead', async () => {
    const alternative = 'Ring driftsleverandøren'
    const everyone = ['it-1', 'it-2', 'it-3'].map((id) => absence(id, thisWeek, { alternative }))
    expect(await availabilityOf(everyone)).toEqual({ level: 'none', until: wallClock(thisWeek.to), alternative })
  })

  test('is what the record of the whole unit says', async () => {
    expect(await availabilityOf([absence(null, longer)])).toEqual({ level: 'none', until: wallClock(longer.to) })
    expect(await availabilityOf([absence(null, thisWeek, { kind: 'reduced' })])).toEqual({
      level: 'reduced',
      until: wallClock(thisWeek.to),
    })
  })

  test('does not change when the period has ended, or has not begun', async () => {
    const service = await startService({ absences: [absence(null, thisWeek)] })
    for (const time of ['2026-04-10T16:30', '2026-04-07T06:59'])
      expect((await service.at(time).anyone.ask(getStatus)).availability).toEqual({ level: 'normal' })
    for (const time of ['2026-04-10T16:29', '2026-04-07T07:00'])
      expect((await service.at(time).anyone.ask(getStatus)).availability).toMatchObject({ level: 'none' })
  })
})

describe('how reachable IT will be', () => {
  const absences = [absence(null, thisWeek)]
  const query = { at: '2026-04-09T10:00' }

  test('is told to nobody', async () => {
    const service = await startService({ absences })
    expect(await service.anyone.ask(getStatus, { query })).not.toHaveProperty('availability')
  })

  test('is told where the organisation publishes it', async () => {
    const service = await startService({ absences, organization: publicOnes })
    expect((await service.anyone.ask(getStatus, { query })).availability).toEqual({
      level: 'none',
      until: wallClock(thisWeek.to),
    })
  })
})

describe('what everybody may read', () => {
  test('holds no trace of an agreement', async () => {
    const without = await startService()
    const having = await startService({ agreements: [agreement(thisWeek)] })
    for (const query of [undefined, { at: '2026-04-08T22:00' }])
      expect((await having.anyone.send(getStatus, { query })).text).toBe(
        (await without.anyone.send(getStatus, { query })).text,
      )
  })

  test('holds no personal data: no name, login, number or note, and not who is away', async () => {
    const organization = organizationIn(demonstrationText)
    const absences = [absence('p-it-1', thisWeek, { note: 'Sykmeldt' }), absence('p-it-2', longer, { note: 'Ferie' })]
    const service = await startService({ organization, absences })
    const { text } = await service.anyone.send(getStatus)
    expect(text).toContain('"level":"reduced"')
    const personal = organization.people.flatMap(({ id, name, login, phone = login }) => [id, name, login, phone])
    expect([...personal, 'Sykmeldt', 'Ferie'].filter((secret) => text.includes(secret))).toEqual([])
  })

  test('holds the channels, the emergency numbers and the criteria, in the language asked for', async () => {
    const service = await startService()
    const status = await service.anyone.ask(getStatus, { headers: { 'accept-language': 'en' } })
    const { ticket, support } = settings.channels
    expect(status.channels).toEqual({
      ticket,
      support: { ...support, condition: expect.stringContaining('only if you cannot report it above') },
    })
    expect(status.emergency).toEqual([
      { number: '113', name: 'Ambulance' },
      { number: '110', name: 'Fire' },
      { number: '112', name: 'Police' },
    ])
    expect(status.criteria.map(({ criterion, critical }) => [criterion, critical])).toEqual([
      ['dangerToLife', true],
      ['productionStop', true],
      ['other', true],
      ['notCritical', false],
    ])
    const norwegian = await service.anyone.ask(getStatus)
    expect(norwegian.emergency.map(({ name }) => name)).toEqual(['Ambulanse', 'Brann', 'Politi'])
  })

  test('is refused in plain words before an organisation is there', async () => {
    const service = await startService({ organization: null })
    expect(await service.anyone.refused(getStatus)).toMatchObject({ status: 503, code: 'noOrganisation' })
  })
})
