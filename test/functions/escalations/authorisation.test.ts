import { describe, expect, test } from 'vitest'
import { postAgreement } from '../../../shared/contract/agreements.ts'
import { postAbsence } from '../../../shared/contract/absences.ts'
import { postCard } from '../../../shared/contract/cards.ts'
import { postCodeConfirmation, postCodeDecision, postCodeOpen } from '../../../shared/contract/code.ts'
import { postDecision } from '../../../shared/contract/escalations.ts'
import { routeKey, type Route } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { absenceBody } from '../../fixtures/absenceSteps.ts'
import { agreementBody, agreementTerms } from '../../fixtures/agreementBody.ts'
import { approved, etagRead } from '../../fixtures/agreementSteps.ts'
import type { Client } from '../../fixtures/client.ts'
import { person } from '../../fixtures/directory.ts'
import type { Sent } from '../../fixtures/gatewayEvent.ts'
import { incident } from '../../fixtures/incident.ts'
import { codeIn, startNight, type Night } from '../../fixtures/night.ts'
import { demonstrationText } from '../../fixtures/organization.ts'
import { columns, expected, type Column } from './authorisationTable.ts'

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

const whoIs: Record<Exclude<Column, 'nobody'>, string> = {
  stranger: 'stranger@havnes.example',
  staff: 'nurse',
  otherBranch: 'schools-head',
  reporter: 'home-head',
  leaderAbove: 'health-head',
  itStaff: 'it-2',
  itLead: 'it-1',
  itSuperior: 'finance',
  director: 'director',
  actingNow: 'stand-in',
  actingBefore: 'was-acting',
  admin: 'administrator',
}

const clientOf = ({ service }: Night, column: Column): Client =>
  column === 'nobody' ? service.anyone : service.asPerson(whoIs[column])

/** Without a token API Gateway answers before our code is asked (test/local/gateway.test.ts); our code would not let them in either. */
const answeredAs = (status: number | undefined, column: Column, { access }: Route): string => {
  if (column !== 'nobody' || access !== 'token') return String(status)
  return status === 403 ? '401' : `let in with ${status}`
}

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

/** What is sent on a route where more than its path is needed; right in everything but, perhaps, who sends it. */
const sent: Record<string, (night: Night, column: Column) => Promise<Sent>> = {
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

test('every route there is has a row, and no row is without its route', () => {
  expect(Object.keys(expected).toSorted()).toEqual(routes.map(routeKey).toSorted())
})

describe('whoever asks is answered as the table says', () => {
  test.each(routes.map((route): [string, Route] => [routeKey(route), route]))('%s', async (key, route) => {
    const night = await startNight({ directory })
    const answers: string[] = []
    for (const column of columns) {
      const request = (await sent[key]?.(night, column)) ?? {}
      const { status } = await clientOf(night, column).send(route, request)
      answers.push(answeredAs(status, column, route))
    }
    expect(answers.join(' ')).toBe(expected[key])
  })
})

describe('whoever has a code', () => {
  const decision = { decision: 'cleared', reason: 'Kritisk' }

  const codeRoutes: [string, Route, (code: string, id: string) => Record<string, unknown>][] = [
    ['opens', postCodeOpen, (code) => ({ code })],
    ['decides', postCodeDecision, (code, escalation) => ({ code, escalation, ...decision })],
    ['answers', postCodeConfirmation, (code, escalation) => ({ code, escalation, confirmed: true })],
  ]

  test.each(codeRoutes)(
    '%s with it while it is good, and is nobody once it has expired or been replaced',
    async (does, route, bodyOf) => {
      const night = await startNight({ directory })
      const one = await night.log()
      const code = codeIn(night.newTexts()[0]?.text ?? '')
      if (does === 'answers')
        await one.by('home-head', postDecision, { ...decision, spokenBy: 'finance', spokenAt: '2026-04-08T22:00' })
      const status = async (typed: string) =>
        (await night.service.anyone.send(route, { body: bodyOf(typed, one.id) })).status
      expect(await status(code)).toBe(200)
      night.at('2026-04-09T11:00')
      expect(await status(code)).toBe(422)
      const replaced = await startNight({ directory })
      const other = await replaced.log()
      const first = codeIn(replaced.newTexts()[0]?.text ?? '')
      for (let wrong = 0; wrong < 5; wrong += 1)
        await replaced.service.anyone.send(postCodeOpen, { body: { code: `ZZZZ${wrong}Z` } })
      const answer = await replaced.service.anyone.send(route, { body: bodyOf(first, other.id) })
      expect(answer.status).toBe(422)
    },
  )
})
