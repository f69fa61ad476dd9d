import { postAbsence } from '../../../shared/contract/absences.ts'
import { postAgreement, postApproval } from '../../../shared/contract/agreements.ts'
import {
  getEscalation,
  getEscalations,
  postClosure,
  postDecision,
  postEscalation,
  postReceipt,
} from '../../../shared/contract/escalations.ts'
import { getGuidance } from '../../../shared/contract/guidance.ts'
import { getMe } from '../../../shared/contract/me.ts'
import { getOffline } from '../../../shared/contract/offline.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { getStatus } from '../../../shared/contract/status.ts'
import { metered, startMeter } from '../../cost/meter.ts'
import { assumed } from '../../cost/prices.ts'
import { idleMonth, year, yearOfUse } from '../../cost/scenarios.ts'
import { useCases } from '../../cost/useCases.ts'
import { watchedByAlarms } from '../../cost/watched.ts'
import { startWorld, type World } from '../../cost/world.ts'
import { absenceBody } from '../../fixtures/absenceSteps.ts'
import { agreementBody } from '../../fixtures/agreementBody.ts'
import type { Sent } from '../../fixtures/gatewayEvent.ts'
import { incident } from '../../fixtures/incident.ts'
import { type Call, callsDuring, startRecorder } from '../support/recorder.ts'
import { type Row, within } from '../support/row.ts'

interface Step {
  route: Route
  who?: string
  sent?: Sent
  /** Waves of calls that are promised. */
  most?: number
}

const waves = (calls: readonly Call[]): number => Math.max(0, ...calls.map(({ wave }) => wave))

const rowOf = async ({ ask }: World, { route, who, sent, most }: Step): Promise<{ row: Row; answer: unknown }> => {
  let calls: Call[] = []
  let answer: unknown
  const { readUnits, writeUnits, sms } = await metered(async () => {
    calls = await callsDuring(async () => {
      answer = await ask(route, who, sent)
    })
  })
  const row: Row = {
    what: `${route.method} ${route.path}`,
    figure: `${waves(calls)} round trip${waves(calls) > 1 ? 's' : ''} one after another, ${calls.length} calls`,
    beside: `${readUnits} read units, ${writeUnits} write units${sms > 0 ? `, ${sms} SMS` : ''}`,
    ...(most !== undefined && { budget: within(waves(calls), most, ' round trips') }),
  }
  return { row, answer }
}

const idIn = (answer: unknown): string => (answer as { id: string }).id

/** Each use case once, in an order that makes each possible. */
const requestRows = async (world: World): Promise<Row[]> => {
  const rows: Row[] = []
  const done = async (step: Step): Promise<unknown> => {
    const { row, answer } = await rowOf(world, step)
    rows.push(row)
    return answer
  }
  world.at('2026-04-08T22:00')
  // Once a function knows which claim names people, and has seen the directory, it is warm.
  await world.ask(getGuidance, 'home-head', { query: { criterion: 'other' } })
  await done({ route: getStatus, most: 1 })
  await done({ route: getMe, who: 'home-head' })
  await done({ route: getOffline, who: 'home-head' })
  await done({ route: getGuidance, who: 'home-head', sent: { query: { criterion: 'other' } }, most: 1 })
  // The wave of reads, the transaction, the SMS, its mark.
  const logged = await done({ route: postEscalation, who: 'home-head', sent: { body: incident() }, most: 4 })
  const parameters = { id: idIn(logged) }
  await done({ route: getEscalation, who: 'finance', sent: { parameters } })
  await done({ route: getEscalations, who: 'finance' })
  const decision = { decision: 'cleared', reason: 'Pasienter venter' }
  await done({ route: postDecision, who: 'finance', sent: { parameters, body: decision } })
  const receipt = { personId: 'it-1', explained: true }
  await done({ route: postReceipt, who: 'home-head', sent: { parameters, body: receipt } })
  await done({ route: postClosure, who: 'it-1', sent: { parameters, body: { outcome: 'solved' } } })
  world.at('2026-04-09T10:00')
  const drafted = await done({ route: postAgreement, who: 'it-1', sent: { body: agreementBody() } })
  const approval = { parameters: { id: idIn(drafted) }, body: { role: 'itSuperior' } }
  await done({ route: postApproval, who: 'finance', sent: approval })
  await done({ route: postAbsence, who: 'it-1', sent: { body: absenceBody() } })
  return rows
}

const dollars = (amount: number): string => `${amount.toFixed(2)} US dollars`

/** By the same model as `npm run cost`, with as many who follow. */
const costRows = async (world: World): Promise<Row[]> => {
  startMeter(await world.addFollowers(yearOfUse.follows))
  const measured = await useCases(world)
  const watched = watchedByAlarms()
  const month = idleMonth(measured, watched, assumed.freeMetrics)
  const all = year(measured, watched, assumed.freeMetrics)
  const beside = 'docs/cost.md says what is in it'
  return [
    { what: 'an idle month on AWS', figure: dollars(month.dollars), beside, budget: within(month.dollars, 1, ' $') },
    {
      what: 'a municipality’s year on AWS',
      figure: dollars(all.dollars),
      beside,
      budget: within(all.dollars, 15, ' $'),
    },
  ]
}

const inWorld = async (act: (world: World) => Promise<Row[]>): Promise<Row[]> => {
  const world = await startWorld()
  try {
    return await act(world)
  } finally {
    await world.stop()
  }
}

/** Round trips and capacity units of what people do, and what that costs. */
export const measureUsage = async (): Promise<Row[]> => {
  const costs = await inWorld(costRows)
  startRecorder()
  return [...(await inWorld(requestRows)), ...costs]
}
