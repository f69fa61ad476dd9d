import { expect, test } from 'vitest'
import { getAudit } from '../../../shared/contract/audit.ts'
import { postDecision, postEscalation, postWithdrawal } from '../../../shared/contract/escalations.ts'
import { incident, incidentText } from '../../fixtures/incident.ts'
import { startService } from '../../fixtures/service.ts'

const night = '2026-04-08T03:00'

test('a word about overtime is written down with the word itself, and names every incident it is for', async () => {
  const service = await startService({ at: night })
  const first = await service.asPerson('home-head').ask(postEscalation, { body: incident() })
  const second = await service.asPerson('schools-head').ask(postEscalation, { body: incident({ unit: 'schools' }) })
  await service.asPerson('finance').ask(postDecision, {
    parameters: { id: first.id },
    body: { decision: 'cleared', reason: 'Sykehjemmet står', alsoFor: [second.id] },
  })
  const { items } = await service.asPerson('finance').ask(getAudit)
  expect(items.map(({ act }) => act)).toEqual(['overtimeCleared', 'organizationImported'])
  expect(items[0]).toMatchObject({
    by: { personId: 'finance' },
    subject: { type: 'escalation', id: first.id },
    also: [second.id],
  })
  expect(JSON.stringify(items)).not.toMatch(new RegExp(`${incidentText}|Sykehjemmet`))
  expect(service.written.map(({ kind }) => kind)).toContain('audit')
})

test('logging and withdrawing with a token are no acts of the audit: the history of the incident tells them', async () => {
  const service = await startService({ at: night })
  const { id } = await service.asPerson('home-head').ask(postEscalation, { body: incident() })
  await service.asPerson('home-head').ask(postWithdrawal, { parameters: { id }, body: { reason: 'Nettet er oppe' } })
  const { items } = await service.asPerson('finance').ask(getAudit)
  expect(items.map(({ act }) => act)).toEqual(['organizationImported'])
})
