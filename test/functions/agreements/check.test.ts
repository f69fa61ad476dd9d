import { expect, test } from 'vitest'
import { getAgreements, postAgreementCheck } from '../../../shared/contract/agreements.ts'
import { agreementTerms } from '../../fixtures/agreementBody.ts'
import { agreed } from '../../fixtures/agreementSteps.ts'
import { absence } from '../../fixtures/calendar.ts'
import { follows, organizationWithMail } from '../../fixtures/followers.ts'
import { startService } from '../../fixtures/service.ts'

test('whoever writes an agreement is told its hours, all warnings and whom no mail reaches, and nothing is written', async () => {
  const service = await startService({
    organization: organizationWithMail(),
    absences: [absence('it-1', { from: '2026-04-25T08:00', to: '2026-04-26T08:00' })],
  })
  await follows(service, 'nurse', 'home-care')
  const before = await service.contents()
  const it = service.asPerson('it-1')
  expect(await it.ask(postAgreementCheck, { body: agreementTerms() })).toEqual({
    elapsedHours: 64,
    phone: '+4749000900',
    warnings: [{ code: 'staffAway' }, { code: 'uninformed' }],
    uninformed: { managers: [{ personId: 'home-head', name: 'Navn home-head' }], count: 1, reached: 1 },
  })
  expect(await service.contents()).toEqual(before)
})

test('an agreement that is to be changed does not overlap itself', async () => {
  const service = await startService()
  const { id } = await agreed(service)
  const it = service.asPerson('it-1')
  const codes = async (more: object) =>
    (await it.ask(postAgreementCheck, { body: agreementTerms({ ...more }) })).warnings.map(({ code }) => code)
  expect(await codes({})).toContain('overlap')
  expect(await codes({ id })).not.toContain('overlap')
})

test('what is wrong is pointed at, as when it is written', async () => {
  const service = await startService()
  const it = service.asPerson('it-1')
  expect(await it.refused(postAgreementCheck, { body: agreementTerms({ to: '2026-04-24T15:00' }) })).toMatchObject({
    status: 422,
    code: 'windowEndsBeforeStart',
    errors: [{ pointer: '/to' }],
  })
  expect(await it.refused(postAgreementCheck, { body: agreementTerms({ from: '2026-03-29T02:30' }) })).toMatchObject({
    code: 'localTimeMissing',
    errors: [{ pointer: '/from' }],
  })
  expect((await it.ask(getAgreements)).items).toEqual([])
})
