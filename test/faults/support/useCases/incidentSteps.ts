import {
  postCall,
  postDecision,
  postEscalation,
  postReceipt,
  postWithdrawal,
} from '../../../../shared/contract/escalations.ts'
import { postCodeDecision, postCodeOpen } from '../../../../shared/contract/code.ts'
import type { Route } from '../../../../shared/contract/route.ts'
import type { EscalationId } from '../../../../shared/domain/escalation/escalation.ts'
import type { PersonId } from '../../../../shared/domain/organization/organization.ts'
import { incident } from '../../../fixtures/incident.ts'
import { codeIn } from '../../../fixtures/night.ts'
import { phones } from '../../../fixtures/phones.ts'
import type { World } from '../world.ts'
import { retried, type Act } from './useCase.ts'

/** The head of home care reports. */
export const report: Act = (process) =>
  process.asPerson('home-head').send(postEscalation, { headers: retried, body: incident() })

/** Reported and answered. Leads to its id. */
export const logged = async (world: World, who: PersonId = 'home-head', unit = 'home-care'): Promise<EscalationId> =>
  (
    await world
      .start()
      .asPerson(who)
      .ask(postEscalation, { body: incident({ unit }) })
  ).id

/** Somebody does something with an incident. */
export const by =
  (who: PersonId, route: Route, id: EscalationId, body: Record<string, unknown> = {}): Act =>
  (process) =>
    process.asPerson(who).send(route, { parameters: { id }, headers: retried, body })

const cleared = { decision: 'cleared', reason: 'Kritisk for liv og helse' }

export const clear = (id: EscalationId): Act => by('finance', postDecision, id, cleared)

export const decline = (id: EscalationId): Act => by('finance', postDecision, id, { ...cleared, decision: 'declined' })

/** The reporter writes down what the director said on the phone. */
export const recordYes = (id: EscalationId): Act =>
  by('home-head', postDecision, id, { ...cleared, spokenBy: 'director', spokenAt: '2026-04-08T22:00' })

export const reach = (id: EscalationId): Act => by('home-head', postReceipt, id, { personId: 'it-2', explained: true })

export const withdraw = (id: EscalationId): Act => by('home-head', postWithdrawal, id, { reason: 'Løste seg' })

export const ringInVain =
  (id: EscalationId, who: PersonId): Act =>
  (process) =>
    process.asPerson('home-head').send(postCall, {
      parameters: { id },
      headers: { 'idempotency-key': who },
      body: { contactId: `it:${who}`, outcome: 'noAnswer' },
    })

/** IT's superior decides by the code of the last SMS. */
export const clearByCode = ({ texter }: World): Act => {
  const text = texter.texts().findLast(({ phone }) => phone === phones.finance)?.text ?? ''
  return (process) => process.anyone.send(postCodeDecision, { body: { code: codeIn(text), ...cleared } })
}

/** Somebody types a code that is none. */
export const guess: Act = (process) => process.anyone.send(postCodeOpen, { body: { code: 'ZZZZZZ' } })
