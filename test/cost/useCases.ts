import { postAbsence } from '../../shared/contract/absences.ts'
import { postAgreement, postApproval } from '../../shared/contract/agreements.ts'
import {
  getEscalation,
  postClosure,
  postDecision,
  postEscalation,
  postReceipt,
} from '../../shared/contract/escalations.ts'
import { getCalendar, postFeed } from '../../shared/contract/feeds.ts'
import { getGuidance } from '../../shared/contract/guidance.ts'
import { getMe } from '../../shared/contract/me.ts'
import { getOffline } from '../../shared/contract/offline.ts'
import { getStatus } from '../../shared/contract/status.ts'
import { putSubscription } from '../../shared/contract/subscription.ts'
import { absenceBody } from '../fixtures/absenceSteps.ts'
import { agreementBody } from '../fixtures/agreementBody.ts'
import { incident } from '../fixtures/incident.ts'
import { metered } from './meter.ts'
import type { Measured } from './scenarios.ts'
import type { World } from './world.ts'

const idIn = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : ''

const visit = async ({ ask }: World): Promise<void> => {
  for (const route of [getStatus, getMe, getOffline]) await ask(route, route === getStatus ? undefined : 'home-head')
}

/** From the first question to the end, with somebody who looks at it once more at each step. */
const night = async (world: World): Promise<void> => {
  const { ask, at, deliverDue } = world
  at('2026-04-08T22:00')
  await visit(world)
  await ask(getGuidance, 'home-head', { query: { criterion: 'productionStop', unit: 'home-care' } })
  const parameters = { id: idIn(await ask(postEscalation, 'home-head', { body: incident() })) }
  at('2026-04-08T22:11')
  await deliverDue()
  await ask(getEscalation, 'finance', { parameters })
  await ask(postDecision, 'finance', { parameters, body: { decision: 'cleared', reason: 'Pasienter venter' } })
  await ask(getEscalation, 'home-head', { parameters })
  await ask(postReceipt, 'home-head', { parameters, body: { personId: 'it-1', explained: true } })
  await ask(postClosure, 'it-1', { parameters, body: { outcome: 'solved' } })
}

/** Made, approved, told of at once and at both lead times. */
const agreement = async ({ ask, at, deliverDue }: World): Promise<void> => {
  at('2026-04-09T10:00')
  const parameters = { id: idIn(await ask(postAgreement, 'it-1', { body: agreementBody() })) }
  await ask(postApproval, 'finance', { parameters, body: { role: 'itSuperior' } })
  for (const time of ['2026-04-17T16:01', '2026-04-23T16:01']) {
    at(time)
    await deliverDue()
  }
}

const absence = async ({ ask, at, deliverDue }: World): Promise<void> => {
  at('2026-04-27T10:00')
  await ask(postAbsence, 'it-1', {
    body: absenceBody({ personId: null, from: '2026-05-11T07:00', to: '2026-05-11T16:30' }),
  })
  for (const time of ['2026-04-27T10:11', '2026-05-04T07:01', '2026-05-10T07:01']) {
    at(time)
    await deliverDue()
  }
}

const follow = ({ ask }: World): Promise<unknown> => ask(putSubscription, 'home-head', { body: { unit: 'home-care' } })

/** The address of a calendar, as its person is shown it once. */
const calendarAddress = async ({ ask }: World): Promise<string> => {
  const made = await ask(postFeed, 'home-head')
  return typeof made === 'object' && made !== null && 'address' in made ? String(made.address) : ''
}

const poll = ({ ask }: World, address: string): Promise<unknown> =>
  ask(getCalendar, undefined, { parameters: { secret: address.replace('/api/calendar/', '') } })

/** What each thing people do takes, and what it takes when nobody does anything. In an order that leaves no trace in the next. */
export const useCases = async (world: World): Promise<Measured> => {
  const idle = {
    mend: await metered(() => world.audit('mend')),
    reconcile: await metered(() => world.audit('reconcile')),
    drill: await metered(() => world.audit('drill')),
    watch: await metered(() => world.audit('watch')),
    forget: await metered(() => world.audit('forget')),
  }
  const address = await calendarAddress(world)
  return {
    ...idle,
    poll: await metered(() => poll(world, address)),
    visit: await metered(() => visit(world)),
    night: await metered(() => night(world)),
    follow: await metered(() => follow(world)),
    agreement: await metered(() => agreement(world)),
    absence: await metered(() => absence(world)),
  }
}
