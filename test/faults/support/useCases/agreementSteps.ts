import {
  getAgreement,
  postAgreement,
  postApproval,
  postCancellation,
  putAgreement,
} from '../../../../shared/contract/agreements.ts'
import { agreementBody } from '../../../fixtures/agreementBody.ts'
import type { World } from '../world.ts'
import { retried, type Act } from './useCase.ts'

const acceptWarnings = ['uninformed', 'lessThan14Days', 'late', 'overlap']

/** The last weekend of April, for health and home care unless something else is said. */
const written = (more: Record<string, unknown> = {}) =>
  agreementBody({ audience: { units: ['health'] }, acceptWarnings, ...more })

export const aDayLater = { from: '2026-04-25T16:00', to: '2026-04-28T08:00' }

/** The IT lead has drafted it. Leads to its id. */
export const drafted = async (world: World): Promise<string> =>
  (await world.start().asPerson('it-1').ask(postAgreement, { body: written() })).id

/** The director approves what waits. */
export const approve =
  (id: string): Act =>
  (process) =>
    process
      .asPerson('director')
      .send(postApproval, { parameters: { id }, headers: retried, body: { role: 'director' } })

/** The IT lead records that the director has approved it. */
export const recordApproval =
  (id: string): Act =>
  (process) =>
    process.asPerson('it-1').send(postApproval, {
      parameters: { id },
      headers: retried,
      body: { role: 'director', approvedAt: '2026-04-14T09:30', reference: 'Telefon' },
    })

/** Announced to health and home care. Leads to its id. */
export const agreed = async (world: World): Promise<string> => {
  const id = await drafted(world)
  const body = { role: 'director' }
  await world.start().asPerson('director').ask(postApproval, { parameters: { id }, body })
  return id
}

/** The IT lead changes it as it is now. */
export const change = async (world: World, id: string, more: Record<string, unknown>): Promise<Act> => {
  const { headers } = await world.start().asPerson('it-1').send(getAgreement, { parameters: { id } })
  const sent = { parameters: { id }, headers: { 'if-match': String(headers['etag']) }, body: written(more) }
  return (process) => process.asPerson('it-1').send(putAgreement, sent)
}

/** The IT lead takes it back. */
export const cancel =
  (id: string): Act =>
  (process) =>
    process
      .asPerson('it-1')
      .send(postCancellation, { parameters: { id }, headers: retried, body: { reason: 'Utsatt' } })
