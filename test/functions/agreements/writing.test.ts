import { describe, expect, test } from 'vitest'
import { getAgreement, getAgreements, postAgreement, postCancellation } from '../../../shared/contract/agreements.ts'
import { getGuidance } from '../../../shared/contract/guidance.ts'
import { agreementBody } from '../../fixtures/agreementBody.ts'
import { agreed, approved, changed, drafted } from '../../fixtures/agreementSteps.ts'
import { absence } from '../../fixtures/calendar.ts'
import { follows, organizationWithMail } from '../../fixtures/followers.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const one = (id: string) => ({ parameters: { id } })

const codes = (shown: { warnings: { code: string }[] }) => shown.warnings.map(({ code }) => code)

/** Who may be called about an incident at that time, as steps. */
const stepsAt = async (service: Service, at: string) => {
  const { steps } = await service
    .at(at)
    .asPerson('nurse')
    .ask(getGuidance, { query: { criterion: 'other' } })
  return steps.map(({ kind }) => kind)
}

describe('a draft', () => {
  test('is shown as it was written, with the hours that really pass and what must be known before it is agreed', async () => {
    const service = await startService()
    const draft = await drafted(service)
    expect(draft).toEqual({
      id: draft.id,
      state: 'draft',
      version: 1,
      from: '2026-04-24T14:00:00.000Z',
      to: '2026-04-27T06:00:00.000Z',
      staff: ['it-1'],
      phone: '+4749000900',
      audience: { units: ['home-care'] },
      purpose: 'Flytting av journalsystemet',
      elapsedHours: 64,
      warnings: [{ code: 'uninformed' }],
      uninformed: { managers: [{ personId: 'home-head', name: 'Navn home-head' }], count: 2, reached: 0 },
    })
    expect(await service.asPerson('director').ask(getAgreement, one(draft.id))).toEqual(draft)
  })

  test.each([
    ['in March 63', '2026-03-27T16:00', '2026-03-30T08:00', 63],
    ['in October 65', '2026-10-23T16:00', '2026-10-26T08:00', 65],
  ])('of a weekend on which the clock is changed lasts %s hours', async (_, from, to, hours) => {
    const service = await startService({ at: '2026-03-02T10:00' })
    const acceptWarnings = ['uninformed', 'crossesClockChange']
    expect(await drafted(service, { from, to, acceptWarnings })).toMatchObject({ elapsedHours: hours })
  })

  test('counts for nobody', async () => {
    const service = await startService()
    await drafted(service)
    expect(await stepsAt(service, '2026-04-25T10:00')).not.toContain('onCall')
  })
})

describe('warnings', () => {
  test('must be accepted, all of them, by code; until then nothing is written', async () => {
    const service = await startService({
      absences: [absence('it-1', { from: '2026-04-25T08:00', to: '2026-04-26T08:00' })],
    })
    const before = await service.contents()
    const body = agreementBody({ acceptWarnings: ['uninformed'] })
    expect(await service.asPerson('it-1').refused(postAgreement, { body })).toMatchObject({
      status: 409,
      code: 'warningsNotAccepted',
      warnings: [{ code: 'staffAway' }, { code: 'uninformed' }],
    })
    expect(await service.contents()).toEqual(before)
    expect(codes(await drafted(service, { acceptWarnings: ['uninformed', 'staffAway'] }))).toEqual([
      'staffAway',
      'uninformed',
    ])
  })

  test('tell of another agreement at that time for the same people', async () => {
    const service = await startService()
    await agreed(service)
    expect(await service.asPerson('it-1').refused(postAgreement, { body: agreementBody() })).toMatchObject({
      warnings: [{ code: 'overlap' }, { code: 'uninformed' }],
    })
  })

  test('are those of today, whenever it is read', async () => {
    const service = await startService({ organization: organizationWithMail() })
    const { id } = await drafted(service)
    await follows(service, 'nurse', 'home-care')
    const it = service.at('2026-04-23T17:00').asPerson('it-1')
    const shown = await it.ask(getAgreement, one(id))
    expect(codes(shown)).toEqual(['late', 'lessThan14Days', 'uninformed'])
    expect(shown.uninformed).toEqual({
      managers: [{ personId: 'home-head', name: 'Navn home-head' }],
      count: 1,
      reached: 1,
    })
    await follows(service, 'home-head', 'home-care')
    expect(codes(await it.ask(getAgreement, one(id)))).toEqual(['late', 'lessThan14Days'])
  })

  test('are none once it is over', async () => {
    const service = await startService()
    const { id } = await agreed(service)
    const shown = await service.at('2026-04-27T08:00').asPerson('it-1').ask(getAgreement, one(id))
    expect(shown).toMatchObject({ state: 'agreed', warnings: [] })
    expect(shown).not.toHaveProperty('uninformed')
  })
})

describe('an agreement', () => {
  test('counts from its approval on, inside its window and for its audience', async () => {
    const service = await startService()
    await agreed(service)
    expect(await stepsAt(service, '2026-04-25T10:00')).toContain('onCall')
    expect(await stepsAt(service, '2026-04-27T08:00')).not.toContain('onCall')
  })

  test('stays in force as it was while a change of it waits, and is what was changed once that is approved', async () => {
    const service = await startService()
    const { id } = await agreed(service)
    const change = await changed(service, id, {
      from: '2026-05-01T16:00',
      to: '2026-05-04T08:00',
      acceptWarnings: ['uninformed', 'crossesHoliday'],
    })
    expect(change).toMatchObject({
      state: 'draft',
      version: 2,
      from: '2026-05-01T14:00:00.000Z',
      inForce: { version: 1, from: '2026-04-24T14:00:00.000Z', elapsedHours: 64, approval: { role: 'director' } },
    })
    expect(await service.asPerson('nurse').ask(getAgreement, one(id))).toMatchObject({
      state: 'agreed',
      version: 1,
      from: '2026-04-24T14:00:00.000Z',
    })
    expect(await approved(service, id)).toMatchObject({ state: 'agreed', version: 2 })
    expect(await service.asPerson('nurse').ask(getAgreement, one(id))).toMatchObject({ version: 2 })
    expect(await stepsAt(service, '2026-04-25T10:00')).not.toContain('onCall')
    expect(await stepsAt(service, '2026-05-02T10:00')).toContain('onCall')
  })

  test('of which the same is sent again is not written again', async () => {
    const service = await startService()
    const { id } = await agreed(service)
    const before = await service.contents()
    expect(await changed(service, id, {})).toMatchObject({ state: 'agreed', version: 1 })
    expect(await service.contents()).toEqual(before)
  })

  test('that is cancelled counts for nobody, says who took it back and why, and lies in the list of IT alone', async () => {
    const service = await startService()
    const { id } = await agreed(service)
    const body = { reason: 'Flyttingen er utsatt' }
    expect(await service.asPerson('it-1').ask(postCancellation, { ...one(id), body })).toMatchObject({
      state: 'cancelled',
      cancelled: { at: '2026-04-08T08:00:00.000Z', by: 'it-1', reason: 'Flyttingen er utsatt' },
    })
    expect(await service.asPerson('nurse').ask(getAgreements)).toEqual({ items: [] })
    const { items } = await service.asPerson('it-2').ask(getAgreements)
    expect(items.map(({ state }) => state)).toEqual(['cancelled'])
    expect(await stepsAt(service, '2026-04-25T10:00')).not.toContain('onCall')
  })
})
