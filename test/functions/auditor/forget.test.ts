import { beforeEach, describe, expect, test } from 'vitest'
import { postAbsence } from '../../../shared/contract/absences.ts'
import { postAgreement } from '../../../shared/contract/agreements.ts'
import { getEscalation, getEscalations, postEscalation, postWithdrawal } from '../../../shared/contract/escalations.ts'
import type { Retention } from '../../../shared/domain/organization/organization.ts'
import type { Change } from '../../../shared/ports.ts'
import { absenceBody } from '../../fixtures/absenceSteps.ts'
import { agreementBody } from '../../fixtures/agreementBody.ts'
import { follows, organizationWithMail } from '../../fixtures/followers.ts'
import { incident } from '../../fixtures/incident.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'
import { startAuditor } from '../watch/startAuditor.ts'

const retention: Retention = { incidents: 'P12M', absences: 'P12M', agreements: null }

let service: Service
let forgetAt: (at: string) => Promise<void>

const start = async (more: Partial<Retention> = {}) => {
  service = await startService({ organization: organizationWith({ retention: { ...retention, ...more } }) })
  const audit = startAuditor(service)
  forgetAt = (at) => audit('forget', at)
}

beforeEach(() => start())

const logged = async (at: string): Promise<string> => {
  const { id } = await service.at(at).asPerson('home-head').ask(postEscalation, { body: incident() })
  return id
}

const withdrawn = async (at: string): Promise<string> => {
  const id = await logged(at)
  await service.asPerson('home-head').ask(postWithdrawal, { parameters: { id }, body: { reason: 'Løste seg' } })
  return id
}

const idsListed = async () => (await service.asPerson('it-1').ask(getEscalations)).items.map(({ id }) => id)

describe('an incident', () => {
  test('is there, whole, until its time is over, and then it is gone with its history', async () => {
    const id = await withdrawn('2026-04-08T22:00')
    await forgetAt('2027-04-08T21:59')
    const { history } = await service.asPerson('it-1').ask(getEscalation, { parameters: { id } })
    expect(history.map(({ type }) => type)).toEqual(expect.arrayContaining(['logged', 'withdrawn']))
    await forgetAt('2027-04-08T22:00')
    expect((await service.asPerson('it-1').send(getEscalation, { parameters: { id } })).status).toBe(404)
    expect(await service.store.readHistory(id)).toEqual([])
    expect(await idsListed()).toEqual([])
  })

  test('takes none with it that is younger', async () => {
    await withdrawn('2026-04-08T22:00')
    const younger = await withdrawn('2026-04-08T22:05')
    await forgetAt('2027-04-08T22:00')
    expect(await idsListed()).toEqual([younger])
  })

  test('that nobody ever decided goes too, and nobody waits for it any more', async () => {
    const id = await logged('2026-04-08T22:00')
    expect((await service.store.readClearanceQueue()).waiting.map((one) => one.id)).toEqual([id])
    await forgetAt('2027-04-08T22:00')
    expect(await service.store.readClearanceQueue()).toMatchObject({ waiting: [], clocks: [] })
    expect(await idsListed()).toEqual([])
  })

  test('with a history longer than one transaction goes whole', async () => {
    const id = await withdrawn('2026-04-08T22:00')
    const calls = Array.from({ length: 250 }, (_, place): Change => ({
      kind: 'history',
      escalationId: id,
      event: {
        type: 'callLogged',
        sequence: 3 + place,
        at: wallClock('2026-04-08T22:01'),
        by: 'home-head',
        contactId: 'it:it-1',
        outcome: 'noAnswer',
      },
    }))
    for (let first = 0; first < calls.length; first += 100) await service.store.commit(calls.slice(first, first + 100))
    await forgetAt('2027-04-08T22:00')
    expect(await service.store.readHistory(id)).toEqual([])
    expect(await service.store.readEscalation(id)).toBeUndefined()
  })

  test('is kept for as long as the organisation file says', async () => {
    await start({ incidents: 'P90D' })
    await withdrawn('2026-04-08T22:00')
    await forgetAt('2026-07-07T21:59')
    expect(await idsListed()).toHaveLength(1)
    await forgetAt('2026-07-07T22:00')
    expect(await idsListed()).toEqual([])
  })
})

describe('an absence', () => {
  test('is there until its time is over after its end, and then nowhere, not in the calendar either', async () => {
    await service.asPerson('it-1').ask(postAbsence, { body: absenceBody() })
    await forgetAt('2027-04-22T16:29')
    expect(await service.store.listAbsences()).toHaveLength(1)
    await forgetAt('2027-04-22T16:30')
    expect(await service.store.listAbsences()).toEqual([])
    expect((await service.store.readCalendar()).absences).toEqual([])
  })
})

describe('an agreement', () => {
  test('is kept until somebody says for how long: it is for the archive to say', async () => {
    await service.asPerson('it-1').ask(postAgreement, { body: agreementBody() })
    await forgetAt('2056-04-27T08:00')
    expect(await service.store.listAgreements()).toHaveLength(1)
  })

  test('goes when it has been said, counted from the end of its last window', async () => {
    await start({ agreements: 'P5Y' })
    await service.asPerson('it-1').ask(postAgreement, { body: agreementBody() })
    await forgetAt('2031-04-27T07:59')
    expect(await service.store.listAgreements()).toHaveLength(1)
    await forgetAt('2031-04-27T08:00')
    expect(await service.store.listAgreements()).toEqual([])
  })
})

test('who left and follows nothing any more leaves no address behind; who stayed does', async () => {
  service = await startService({ organization: organizationWithMail() })
  const audit = startAuditor(service)
  for (const person of ['nurse', 'teacher']) {
    await follows(service, person, person === 'nurse' ? 'home-care' : 'schools')
    const kept = await service.store.readSubscription(person)
    const ended = { ...kept!, state: 'ended' as const, version: kept!.version + 1 }
    await service.store.commit([{ kind: 'subscription', subscription: ended, expected: kept!.version }])
  }
  await service.store.commit([{ kind: 'personRemoved', login: 'nurse@havnes.example' }])
  await audit('forget', '2026-04-09T10:00')
  expect((await service.store.allSubscriptions()).map(({ personId }) => personId)).toEqual(['teacher'])
})

test('numbers that got an SMS are known for an hour', async () => {
  await logged('2026-04-08T22:00')
  await service.wake()
  const numbers = async () => Object.keys((await service.store.readSmsLedger()).sent)
  expect(await numbers()).not.toEqual([])
  await forgetAt('2026-04-08T22:59')
  expect(await numbers()).not.toEqual([])
  await forgetAt('2026-04-08T23:00')
  expect(await numbers()).toEqual([])
})

test('before anything was imported there is nothing to forget', async () => {
  service = await startService({ organization: null })
  await startAuditor(service)('forget', '2026-04-08T10:00')
  expect(await service.contents()).toEqual({})
})
