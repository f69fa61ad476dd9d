import { describe, expect, test } from 'vitest'
import { postAbsence, putAbsence } from '../../shared/contract/absences.ts'
import {
  postAgreement,
  postAgreementCheck,
  postApproval,
  postCancellation,
  putAgreement,
} from '../../shared/contract/agreements.ts'
import {
  getEscalations,
  postCall,
  postClearanceRequest,
  postClosure,
  postConfirmation,
  postDecision,
  postEscalation,
  postReceipt,
  postWithdrawal,
} from '../../shared/contract/escalations.ts'
import { getGuidance } from '../../shared/contract/guidance.ts'
import { getMe } from '../../shared/contract/me.ts'
import { getOrganization, postOrganizationCheck, putOrganization } from '../../shared/contract/organization.ts'
import { putSubscription } from '../../shared/contract/subscription.ts'
import { routes } from '../../shared/contract/routes.ts'
import { absenceBody } from '../fixtures/absenceSteps.ts'
import { agreementBody, agreementTerms } from '../fixtures/agreementBody.ts'
import { person } from '../fixtures/directory.ts'
import type { Sent } from '../fixtures/gatewayEvent.ts'
import { incident } from '../fixtures/incident.ts'
import { demonstrationText, organizationWith } from '../fixtures/organization.ts'
import { startService } from '../fixtures/service.ts'

/** A request to each route that would be answered if the right person sent it. */
const sentTo: Record<string, Sent> = {
  [getGuidance.path]: { query: { criterion: 'other' } },
  [postEscalation.path]: { body: incident() },
  [putOrganization.path]: { body: demonstrationText, headers: { 'if-match': '"1"' } },
  [postOrganizationCheck.path]: { body: demonstrationText },
  [putSubscription.path]: { body: { unit: 'home-care' } },
  [postCall.path]: { body: { contactId: 'it:it-1', outcome: 'busy' } },
  [postReceipt.path]: { body: { personId: 'it-2', explained: true } },
  [postClearanceRequest.path]: { body: {} },
  [postWithdrawal.path]: { body: { reason: 'Løste seg' } },
  [postDecision.path]: { body: { decision: 'cleared', reason: 'Kritisk' } },
  [postConfirmation.path]: { body: { confirmed: true } },
  [postClosure.path]: { body: { outcome: 'solved' } },
  [postAgreement.path]: { body: agreementBody() },
  [postAgreementCheck.path]: { body: agreementTerms() },
  [putAgreement.path]: { body: agreementBody(), headers: { 'if-match': '"1"' } },
  [postApproval.path]: { body: { role: 'director' } },
  [postCancellation.path]: { body: { reason: 'Utsatt' } },
  [postAbsence.path]: { body: absenceBody() },
  [putAbsence.path]: { body: absenceBody(), headers: { 'if-match': '"1"' } },
}

const protectedRoutes = routes
  .filter(({ access }) => access === 'token')
  .map((route) => ({ route, name: `${route.method} ${route.path}` }))

const sentFor = (route: (typeof routes)[number]): Sent => ({
  ...(route.ifMatch ? { headers: { 'if-match': '"1"' } } : {}),
  ...(route.bodyFormat !== 'none' || route.path === getGuidance.path ? sentTo[route.path] : {}),
  ...(route.path.includes('{id}') ? { parameters: { id: '01KNQAW9G0A8044AXZG5TP08WV' } } : {}),
  ...(route.path.includes('{personId}') ? { parameters: { personId: 'home-head' } } : {}),
})

describe.each(protectedRoutes)('$name', ({ route }) => {
  test('tells somebody outside the organisation file so, with what they can do, and writes nothing', async () => {
    const service = await startService()
    const before = await service.contents()
    const stranger = service.withClaims({ sub: 'stranger', email: 'stranger@havnes.example' })
    expect(await stranger.refused(route, sentFor(route))).toMatchObject({
      status: 403,
      code: 'notInOrganisation',
      title: 'Du står ikke i organisasjonsfilen',
      detail: expect.stringContaining('Be IT-ansvarlig legge deg til. Er det kritisk nå: ring lederen din.'),
    })
    expect(
      await stranger.refused(route, {
        ...sentFor(route),
        headers: { ...sentFor(route).headers, 'accept-language': 'en' },
      }),
    ).toMatchObject({ detail: expect.stringContaining('Ask the IT lead to add you.') })
    expect(await service.contents()).toEqual(before)
  })

  test('says before the first import that there is no organisation yet', async () => {
    const service = await startService({ organization: null })
    const somebody = service.withClaims({ sub: 'somebody', email: 'director@havnes.example' })
    expect(await somebody.refused(route, sentFor(route))).toMatchObject({ status: 503, code: 'noOrganisation' })
  })
})

describe('who signs in', () => {
  test('is found by their e-mail address, whatever its case', async () => {
    const service = await startService()
    const shouting = service.withClaims({ sub: 'x', email: 'Home-Head@HAVNES.example' })
    expect(await shouting.ask(getMe)).toMatchObject({ personId: 'home-head' })
  })

  test.each<Record<string, string>>([{}, { email: '' }, { upn: 'home-head@havnes.example' }])(
    'is nobody with the claims %j',
    async (claims) => {
      const service = await startService()
      expect(await service.withClaims({ sub: 'x', ...claims }).refused(getMe)).toMatchObject({
        code: 'notInOrganisation',
      })
    },
  )

  test('is found by the claim the organisation file names, from the first request of a cold start on', async () => {
    const service = await startService({ organization: organizationWith({ identity: { claim: 'upn' } }) })
    const claims = { sub: 'x', upn: 'HOME-HEAD@havnes.example', email: 'schools-head@havnes.example' }
    for (const started of [service, service.restarted()])
      for (const _ of ['first', 'second'])
        expect(await started.withClaims(claims).ask(getMe)).toMatchObject({ personId: 'home-head' })
  })

  test('costs one read more on the first request of a cold start only, where that claim is not email', async () => {
    const service = await startService({ organization: organizationWith({ identity: { claim: 'upn' } }) })
    const somebody = service.withClaims({ sub: 'x', upn: 'home-head@havnes.example', email: 'other@havnes.example' })
    await somebody.ask(getMe)
    expect(service.calls.waves()).toEqual([['GetItem', 'GetItem'], ['GetItem']])
    service.calls.reset()
    await somebody.ask(getMe)
    expect(service.calls.waves()).toEqual([['GetItem', 'GetItem']])
  })
})

describe('what somebody may do', () => {
  const acting = { person: 'teacher', from: '2026-04-08', to: '2026-04-09' }
  const organization = organizationWith({ roles: { director: { acting: [acting] } } }, [
    person('registrar', 'admin', { admin: true }),
  ])

  test.each([
    ['nurse', []],
    ['home-head', ['manager']],
    ['finance', ['manager', 'approver']],
    ['director', ['manager', 'approver']],
    ['it-1', ['itStaff', 'itLead', 'admin']],
    ['it-2', ['itStaff']],
    ['registrar', ['admin']],
    ['teacher', ['manager', 'approver']],
  ])('%s: %j', async (id, capabilities) => {
    const service = await startService({ organization, at: '2026-04-08T00:00' })
    const me = await service.asPerson(id).ask(getMe)
    expect(me.capabilities.toSorted()).toEqual(capabilities.toSorted())
    expect(me).toMatchObject({ personId: id, name: `Navn ${id}` })
  })

  test('ends with the day an acting period ends', async () => {
    const service = await startService({ organization, at: '2026-04-09T00:00' })
    expect(await service.asPerson('teacher').ask(getMe)).toMatchObject({ capabilities: [] })
  })

  test.each(['nurse', 'home-head', 'finance', 'director', 'it-2'])(
    '%s, who is no admin, may neither read, check nor replace the organisation',
    async (id) => {
      const service = await startService({ organization })
      const before = await service.contents()
      for (const route of [getOrganization, postOrganizationCheck, putOrganization])
        expect(await service.asPerson(id).refused(route, sentFor(route))).toMatchObject({
          status: 403,
          code: 'forbidden',
        })
      expect(await service.contents()).toEqual(before)
    },
  )

  test('an admin who is no manager and not in IT sees no incidents', async () => {
    const service = await startService({ organization })
    expect(await service.asPerson('registrar').refused(getEscalations)).toMatchObject({ code: 'forbidden' })
  })
})
