import { postAgreement } from '../../../shared/contract/agreements.ts'
import { postAbsence } from '../../../shared/contract/absences.ts'
import { postCard } from '../../../shared/contract/cards.ts'
import { postDecision } from '../../../shared/contract/escalations.ts'
import { routeKey, type Route } from '../../../shared/contract/route.ts'
import { absenceBody } from '../../fixtures/absenceSteps.ts'
import { agreementBody, agreementTerms } from '../../fixtures/agreementBody.ts'
import { approved, etagRead } from '../../fixtures/agreementSteps.ts'
import { person } from '../../fixtures/directory.ts'
import type { Sent } from '../../fixtures/gatewayEvent.ts'
import { incident } from '../../fixtures/incident.ts'
import { startNight, type Night } from '../../fixtures/night.ts'
import { demonstrationText } from '../../fixtures/organization.ts'
import type { Column } from './authorisationTable.ts'

const directory = {
  people: [
    person('it-1', 'it', { it: 'lead' }),
    person('was-acting', 'admin'),
    person('administrator', 'admin', { admin: true }),
  ],
  roles: {
    director: {
      acting: [
        { person: 'was-acting', from: '2026-04-01', to: '2026-04-08' },
        { person: 'stand-in', from: '2026-04-08', to: '2026-04-09' },
      ],
    },
  },
}

/** A night at which somebody of every kind is there. */
export const startFullNight = (): Promise<Night> => startNight({ directory })

const body =
  (one: Record<string, unknown> = {}) =>
  async (): Promise<Sent> => ({ body: one })

/** About an incident of its own, that nobody has touched. */
const onIncident =
  (one?: Record<string, unknown>) =>
  async (night: Night): Promise<Sent> => {
    const { id } = await night.log('home-head')
    return { parameters: { id }, ...(one && { body: one }) }
  }

const spokenIncident = async (night: Night): Promise<Sent> => {
  const one = await night.log('home-head')
  const spoken = { spokenBy: 'director', spokenAt: '2026-04-08T22:00' }
  await one.by('home-head', postDecision, { decision: 'cleared', reason: 'Kritisk', ...spoken })
  return { parameters: { id: one.id }, body: { confirmed: true } }
}

const onAgreement =
  (one?: Record<string, unknown>) =>
  async ({ service }: Night): Promise<Sent> => {
    const { id } = await service
      .asPerson('it-1')
      .ask(postAgreement, { body: agreementBody({ acceptWarnings: ['uninformed', 'overlap'] }) })
    const headers = { 'if-match': await etagRead(service, id) }
    return { parameters: { id }, headers, ...(one && { body: one }) }
  }

const onApproved = async ({ service }: Night): Promise<Sent> => {
  const { id } = await service
    .asPerson('it-1')
    .ask(postAgreement, { body: agreementBody({ acceptWarnings: ['uninformed', 'overlap'] }) })
  await approved(service, id)
  return { parameters: { id } }
}

const onAbsence =
  (one?: Record<string, unknown>) =>
  async ({ service }: Night): Promise<Sent> => {
    const { id, version } = await service.asPerson('it-1').ask(postAbsence, { body: absenceBody() })
    return { parameters: { id }, headers: { 'if-match': `"${version}"` }, ...(one && { body: one }) }
  }

const approval = async (night: Night, column: Column): Promise<Sent> => {
  const role = column === 'itSuperior' ? 'itSuperior' : 'director'
  const recorded = column === 'itLead' ? { approvedAt: '2026-04-08T21:59', reference: 'Telefon' } : {}
  return onAgreement({ role, ...recorded })(night)
}

const onCard = async ({ service }: Night): Promise<Sent> => {
  const parameters = { personId: 'home-head' }
  await service.asPerson('administrator').ask(postCard, { parameters })
  return { parameters }
}

const file = async (): Promise<Sent> => ({ body: demonstrationText, headers: { 'if-match': '"1"' } })

/** What is sent on a route where more than its path is needed. */
const requests: Record<string, (night: Night, column: Column) => Promise<Sent>> = {
  'GET /api/guidance': async () => ({ query: { criterion: 'other' } }),
  'POST /api/escalations': body(incident()),
  'GET /api/escalations/{id}': onIncident(),
  'POST /api/escalations/{id}/calls': onIncident({ contactId: 'it:it-1', outcome: 'busy' }),
  'POST /api/escalations/{id}/receipt': onIncident({ personId: 'it-2', explained: true }),
  'POST /api/escalations/{id}/clearance-request': onIncident({}),
  'POST /api/escalations/{id}/withdrawal': onIncident({ reason: 'Løste seg' }),
  'POST /api/escalations/{id}/decision': onIncident({ decision: 'cleared', reason: 'Kritisk' }),
  'POST /api/escalations/{id}/confirmation': spokenIncident,
  'POST /api/escalations/{id}/closure': onIncident({ outcome: 'solved' }),
  'POST /api/code/open': body({ code: 'ZZZZZZ' }),
  'POST /api/code/decision': body({ code: 'ZZZZZZ', decision: 'cleared', reason: 'Kritisk' }),
  'POST /api/code/confirmation': body({ code: 'ZZZZZZ', escalation: '01KNQAW9G0A8044AXZG5TP08WV', confirmed: true }),
  'PUT /api/organization': file,
  'POST /api/organization/check': file,
  'PUT /api/subscription': body({ unit: 'home-care' }),
  'GET /api/calendar/{secret}': async () => ({ parameters: { secret: `${'A'.repeat(43)}.ics` } }),
  'POST /api/agreements': body(agreementBody()),
  'POST /api/agreements/check': body(agreementTerms()),
  'PUT /api/agreements/{id}': onAgreement(agreementBody({ purpose: 'Valgnatt' })),
  'POST /api/agreements/{id}/approval': approval,
  'POST /api/agreements/{id}/cancellation': onAgreement({ reason: 'Utsatt' }),
  'GET /api/agreements/{id}': onApproved,
  'POST /api/absences': body(absenceBody()),
  'PUT /api/absences/{id}': onAbsence(absenceBody({ kind: 'reduced' })),
  'DELETE /api/absences/{id}': onAbsence(),
  'GET /api/card/guidance': async () => ({ query: { criterion: 'other' } }),
  'GET /api/card/escalations/{id}': onIncident(),
  'POST /api/card/escalations': body(incident()),
  'POST /api/card/escalations/{id}/calls': onIncident({ contactId: 'it:it-1', outcome: 'busy' }),
  'POST /api/card/escalations/{id}/receipt': onIncident({ personId: 'it-2', explained: true }),
  'POST /api/card/escalations/{id}/clearance-request': onIncident({}),
  'POST /api/card/escalations/{id}/withdrawal': onIncident({ reason: 'Løste seg' }),
  'POST /api/cards/{personId}': async () => ({ parameters: { personId: 'home-head' } }),
  'DELETE /api/cards/{personId}': onCard,
}

/** A request that is right in everything but, perhaps, who sends it. */
export const requestFor = async (route: Route, night: Night, column: Column): Promise<Sent> =>
  (await requests[routeKey(route)]?.(night, column)) ?? {}
