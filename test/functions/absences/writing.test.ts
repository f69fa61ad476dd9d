import { beforeAll, describe, expect, test } from 'vitest'
import { deleteAbsence, getAbsences, postAbsence, putAbsence } from '../../../shared/contract/absences.ts'
import { getStatus } from '../../../shared/contract/status.ts'
import { absenceBody, moved, recorded, takenBack } from '../../fixtures/absenceSteps.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const unknown = '01KNQAW9G0A8044AXZG5TP08WV'

const shown = {
  version: 1,
  personId: 'it-1',
  kind: 'away',
  from: '2026-04-22T05:00:00.000Z',
  to: '2026-04-22T14:30:00.000Z',
}

const listed = async (service: Service, query: Record<string, string> = {}) => {
  const { items } = await service.asPerson('it-2').ask(getAbsences, { query })
  return items
}

describe('an absence', () => {
  test('is recorded as it was written, with a version that rises', async () => {
    const service = await startService()
    const posted = await service.asPerson('it-1').send(postAbsence, { body: absenceBody({ note: 'Ferie' }) })
    const absence = JSON.parse(posted.text)
    expect(absence).toEqual({ id: absence.id, ...shown, note: 'Ferie' })
    expect([posted.status, posted.headers['etag']]).toEqual([201, '"1"'])
    expect(await moved(service, absence, { kind: 'reduced' })).toEqual({
      id: absence.id,
      ...shown,
      version: 2,
      kind: 'reduced',
    })
    expect(await listed(service)).toEqual([{ id: absence.id, ...shown, version: 2, kind: 'reduced' }])
  })

  test('may have begun: nothing says that one falls ill in advance', async () => {
    const service = await startService()
    await recorded(service, { personId: null, from: '2026-04-08T07:00', to: '2026-04-08T16:30' })
    expect(await service.anyone.ask(getStatus)).toMatchObject({ availability: { level: 'none' } })
  })

  test('is gone when it is taken back before it begins', async () => {
    const service = await startService()
    await takenBack(service, await recorded(service))
    expect(await listed(service)).toEqual([])
    expect((await service.store.readCalendar()).absences).toEqual([])
  })

  test('that has begun ends now when it is taken back, and what was of it stays', async () => {
    const service = await startService()
    const absence = await recorded(service, { personId: null })
    await takenBack(service.at('2026-04-22T12:00'), absence)
    expect(await service.anyone.ask(getStatus)).toMatchObject({ availability: { level: 'normal' } })
    expect(await listed(service, { from: '2026-04-22T07:00' })).toMatchObject([
      { version: 2, from: shown.from, to: '2026-04-22T10:00:00.000Z' },
    ])
  })

  test('that has begun may end earlier or later, and say something else', async () => {
    const service = await startService()
    const absence = await recorded(service)
    service.at('2026-04-22T12:00')
    expect(await moved(service, absence, { to: '2026-04-22T13:00', alternative: 'Ring sentralbordet' })).toMatchObject({
      to: '2026-04-22T11:00:00.000Z',
      alternative: 'Ring sentralbordet',
    })
  })

  test.each([
    ['when it began', { from: '2026-04-22T08:00' }],
    ['whose it is', { personId: 'it-2' }],
    ['what it is', { kind: 'reduced' }],
  ])('that has begun stays as it was so far: %s', async (_, more) => {
    const service = await startService()
    const { id } = await recorded(service)
    const sent = { parameters: { id }, headers: { 'if-match': '1' }, body: absenceBody(more) }
    const it = service.at('2026-04-22T07:00').asPerson('it-1')
    expect(await it.refused(putAbsence, sent)).toMatchObject({ status: 409, code: 'notAllowedInState', state: 'begun' })
  })

  test('that has ended stays as it was', async () => {
    const service = await startService()
    const { id } = await recorded(service)
    const it = service.at('2026-04-22T16:30').asPerson('it-1')
    const ended = { status: 409, code: 'notAllowedInState', state: 'ended' }
    const sent = { parameters: { id }, headers: { 'if-match': '1' } }
    expect(await it.refused(deleteAbsence, sent)).toMatchObject(ended)
    expect(await it.refused(putAbsence, { ...sent, body: absenceBody({ to: '2026-04-23T16:30' }) })).toMatchObject(
      ended,
    )
  })

  test('recorded twice under one key is one, and the answer is the same', async () => {
    const service = await startService()
    const sent = { body: absenceBody(), headers: { 'idempotency-key': 'a' } }
    const first = await service.asPerson('it-1').send(postAbsence, sent)
    expect(await service.restarted().asPerson('it-1').send(postAbsence, sent)).toEqual(first)
    expect(await listed(service)).toHaveLength(1)
  })
})

describe('the list', () => {
  test('holds what touches the period, by its start', async () => {
    const service = await startService()
    const later = await recorded(service, { from: '2026-04-23T07:00', to: '2026-04-23T16:30' })
    const earlier = await recorded(service)
    const ids = async (query?: Record<string, string>) => (await listed(service, query)).map(({ id }) => id)
    expect(await ids()).toEqual([earlier.id, later.id])
    expect(await ids({ from: '2026-04-22T16:30' })).toEqual([later.id])
    expect(await ids({ to: '2026-04-23T07:00' })).toEqual([earlier.id])
    service.at('2026-05-01T10:00')
    expect(await ids()).toEqual([])
    expect(await ids({ from: '2026-04-01T00:00' })).toEqual([earlier.id, later.id])
  })

  test.each(['nurse', 'home-head', 'finance', 'director'])('is not for %s', async (who) => {
    const service = await startService()
    expect(await service.asPerson(who).refused(getAbsences)).toMatchObject({ status: 403, code: 'forbidden' })
  })
})

describe('what is refused, with nothing written', () => {
  let service: Service
  let id: string

  beforeAll(async () => {
    service = await startService()
    id = (await recorded(service)).id
  })

  test.each<[string, Record<string, unknown>, string, string]>([
    ['an end before the start', { to: '2026-04-22T06:59' }, 'windowEndsBeforeStart', '/to'],
    ['an end at the start', { to: '2026-04-22T07:00' }, 'windowEndsBeforeStart', '/to'],
    ['one that is over', { from: '2026-04-07T07:00', to: '2026-04-08T10:00' }, 'windowPast', '/to'],
    ['one longer than 400 days', { to: '2027-05-27T07:01' }, 'windowTooLong', '/to'],
    ['one of somebody who is neither in IT nor a leader', { personId: 'nurse' }, 'personUnknown', '/personId'],
    ['one of nobody', { personId: undefined }, 'validation', '/personId'],
    ['a kind we do not have', { kind: 'ill' }, 'validation', '/kind'],
    ['an hour that is skipped', { from: '2027-03-28T02:30', to: '2027-03-29T08:00' }, 'localTimeMissing', '/from'],
    ['an hour that comes twice', { to: '2026-10-25T02:30' }, 'localTimeAmbiguous', '/to'],
    ['a note of blanks', { note: ' ' }, 'validation', '/note'],
    ['a field we do not have', { reason: 'Syk' }, 'validation', '/reason'],
  ])('%s', async (_, wrong, code, pointer) => {
    const before = await service.contents()
    const it = service.asPerson('it-1')
    const problem = { status: 422, code, errors: [{ pointer }] }
    expect(await it.refused(postAbsence, { body: absenceBody(wrong) })).toMatchObject(problem)
    const sent = { parameters: { id }, headers: { 'if-match': '1' }, body: absenceBody(wrong) }
    expect(await it.refused(putAbsence, sent)).toMatchObject(problem)
    expect(await service.contents()).toEqual(before)
  })

  test.each(['nurse', 'home-head', 'it-2', 'finance', 'director'])('anything from %s', async (who) => {
    const before = await service.contents()
    const forbidden = { status: 403, code: 'forbidden' }
    const person = service.asPerson(who)
    const headers = { 'if-match': '1' }
    expect(await person.refused(postAbsence, { body: absenceBody() })).toMatchObject(forbidden)
    for (const parameters of [{ id }, { id: unknown }]) {
      expect(await person.refused(putAbsence, { parameters, headers, body: absenceBody() })).toMatchObject(forbidden)
      expect(await person.refused(deleteAbsence, { parameters, headers })).toMatchObject(forbidden)
    }
    expect(await service.contents()).toEqual(before)
  })

  test('what is not there, what is stale, and what names no version', async () => {
    const it = service.asPerson('it-1')
    const remove = (parameters: { id: string }, headers: Record<string, string>) =>
      it.refused(deleteAbsence, { parameters, headers })
    expect(await remove({ id: unknown }, { 'if-match': '1' })).toMatchObject({ status: 404, code: 'notFound' })
    expect(await remove({ id }, { 'if-match': '2' })).toMatchObject({ status: 412, code: 'stale' })
    expect(await remove({ id }, {})).toMatchObject({ status: 428, code: 'preconditionMissing' })
  })
})
