import { expect, test } from 'vitest'
import { postCancellation } from '../../../shared/contract/agreements.ts'
import { getAudit } from '../../../shared/contract/audit.ts'
import { moved, recorded, takenBack } from '../../fixtures/absenceSteps.ts'
import { agreed, approved, changed } from '../../fixtures/agreementSteps.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const acts = async (service: Service) => {
  const { items } = await service.asPerson('director').ask(getAudit)
  return items
    .filter(({ act }) => act !== 'organizationImported')
    .map(({ act, by, subject }) => [act, by.personId, subject.id])
    .toReversed()
}

test('who approved and who cancelled an agreement is written down, and no word of what it says', async () => {
  const service = await startService()
  const { id } = await agreed(service)
  await changed(service.at('2026-04-08T10:01'), id, { purpose: 'Noe annet' })
  await approved(service.at('2026-04-08T10:02'), id)
  const sent = { parameters: { id }, body: { reason: 'Ikke nødvendig' } }
  await service.at('2026-04-08T10:03').asPerson('it-1').ask(postCancellation, sent)
  expect(await acts(service)).toEqual([
    ['agreementApproved', 'director', id],
    ['agreementApproved', 'director', id],
    ['agreementCancelled', 'it-1', id],
  ])
})

test('who recorded, changed and took back an absence is written down', async () => {
  const service = await startService()
  const absence = await recorded(service)
  const later = await moved(service.at('2026-04-08T10:01'), absence, { kind: 'reduced' })
  await takenBack(service.at('2026-04-08T10:02'), later)
  expect(await acts(service)).toEqual(Array.from({ length: 3 }, () => ['absenceChanged', 'it-1', absence.id]))
})
