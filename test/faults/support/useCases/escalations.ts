import { postClearanceRequest, postClosure, postConfirmation } from '../../../../shared/contract/escalations.ts'
import { later } from '../../../../shared/domain/time/instant.ts'
import { wallClock } from '../../../fixtures/wallClock.ts'
import { deliverNext, orDeath, passTime } from '../passTime.ts'
import {
  by,
  clear,
  clearByCode,
  decline,
  guess,
  logged,
  reach,
  recordYes,
  report,
  ringInVain,
  withdraw,
} from './incidentSteps.ts'
import type { UseCase } from './useCase.ts'

/** A night in which nobody in IT is at work, until the next noon. */
const night = { at: '2026-04-08T22:00', until: '2026-04-09T12:00', isAsked: true }

/** In core hours, when IT can be rung. */
const day = { at: '2026-04-08T10:00', until: '2026-04-08T22:00', isAsked: true }

export const escalationUseCases: UseCase[] = [
  { name: 'an incident is logged', ...night, prepare: async () => report },
  {
    name: 'clearance is asked for',
    ...day,
    prepare: async (world) => by('home-head', postClearanceRequest, await logged(world)),
  },
  {
    name: 'the last one in IT was rung in vain',
    ...day,
    prepare: async (world) => {
      const id = await logged(world)
      for (const who of ['it-1', 'it-2']) await ringInVain(id, who)(world.start())
      return ringInVain(id, 'it-3')
    },
  },
  { name: 'overtime is cleared', ...night, prepare: async (world) => clear(await logged(world)) },
  { name: 'overtime is declined', ...night, prepare: async (world) => decline(await logged(world)) },
  {
    name: 'overtime is cleared by code',
    ...night,
    prepare: async (world) => {
      await logged(world)
      return clearByCode(world)
    },
  },
  { name: 'a yes on the phone is recorded', ...night, prepare: async (world) => recordYes(await logged(world)) },
  {
    name: 'a yes on the phone is denied by who is to have said it',
    ...night,
    prepare: async (world) => {
      const id = await logged(world)
      await recordYes(id)(world.start())
      return by('director', postConfirmation, id, { confirmed: false })
    },
  },
  { name: 'IT is reached without clearance', ...night, prepare: async (world) => reach(await logged(world)) },
  {
    name: 'IT is reached after clearance',
    ...night,
    prepare: async (world) => {
      const id = await logged(world)
      await clear(id)(world.start())
      return reach(id)
    },
  },
  {
    name: 'the incident whose clock runs is withdrawn, and another waits',
    ...night,
    prepare: async (world) => {
      const id = await logged(world)
      await logged(world, 'schools-head', 'schools')
      return withdraw(id)
    },
  },
  {
    name: 'an incident is closed',
    ...night,
    prepare: async (world) => by('it-1', postClosure, await logged(world), { outcome: 'solved' }),
  },
  {
    name: 'a code is wrong for the fifth time',
    ...night,
    prepare: async (world) => {
      await logged(world)
      for (let tries = 0; tries < 4; tries += 1) await guess(world.start())
      return guess
    },
    isNewEachTime: true,
  },
  {
    name: 'the director’s turn comes',
    ...night,
    isAsked: false,
    prepare: async (world) => {
      await logged(world)
      return deliverNext(world)
    },
  },
  {
    name: 'the clock gives up',
    ...night,
    isAsked: false,
    prepare: async (world) => {
      await logged(world)
      await passTime(world, wallClock('2026-04-08T22:29'))
      return deliverNext(world)
    },
  },
  {
    name: 'nobody in IT was reached within a step of the clearance',
    ...night,
    isAsked: false,
    prepare: async (world) => {
      await clear(await logged(world))(world.start())
      return deliverNext(world)
    },
  },
  {
    name: 'the auditor sends what a report was cut off from sending',
    ...night,
    isAsked: false,
    prepare: async (world) => {
      await orDeath(
        world.start(({ name }) => name === 'store.commit'),
        report,
      )
      world.moveTo(later(world.now(), 'PT2M'))
      return (process) => process.audit('mend')
    },
  },
  { name: 'a rehearsal begins', ...day, prepare: async () => (process) => process.audit('drill') },
]
