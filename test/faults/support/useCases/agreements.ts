import { later } from '../../../../shared/domain/time/instant.ts'
import { wallClock } from '../../../fixtures/wallClock.ts'
import { deliverNext, orDeath, passTime } from '../passTime.ts'
import { aDayLater, agreed, approve, cancel, change, drafted, recordApproval } from './agreementSteps.ts'
import type { UseCase } from './useCase.ts'

/** Ten days before it begins, until it is over. */
export const agreementTime = { at: '2026-04-14T10:00', until: '2026-04-29T08:00', isAsked: true }

export const agreementUseCases: UseCase[] = [
  {
    name: 'an agreement is approved',
    ...agreementTime,
    prepare: async (world) => approve(await drafted(world)),
  },
  {
    name: 'the IT lead records an approver’s word, who is told by SMS',
    ...agreementTime,
    prepare: async (world) => recordApproval(await drafted(world)),
  },
  {
    name: 'an agreement is moved, and the move approved',
    ...agreementTime,
    prepare: async (world) => {
      const id = await agreed(world)
      const move = await change(world, id, aDayLater)
      await move(world.start())
      return approve(id)
    },
  },
  {
    name: 'an agreement is made for others, and that is approved',
    ...agreementTime,
    prepare: async (world) => {
      const id = await agreed(world)
      const move = await change(world, id, { ...aDayLater, audience: { units: ['home-care', 'schools'] } })
      await move(world.start())
      return approve(id)
    },
  },
  {
    name: 'an agreement gets another number, which needs no approval',
    ...agreementTime,
    prepare: async (world) => change(world, await agreed(world), { phone: '49 00 09 01' }),
  },
  {
    name: 'an agreement is cancelled',
    ...agreementTime,
    prepare: async (world) => cancel(await agreed(world)),
  },
  {
    name: 'a reminder fires',
    ...agreementTime,
    isAsked: false,
    prepare: async (world) => {
      await agreed(world)
      await passTime(world, wallClock('2026-04-17T15:59'))
      return deliverNext(world)
    },
  },
  {
    name: 'the SMS to the approver whose word was recorded is sent',
    ...agreementTime,
    isAsked: false,
    prepare: async (world) => {
      await recordApproval(await drafted(world))(world.start())
      return deliverNext(world)
    },
  },
  {
    name: 'the auditor sends what a request was cut off from sending',
    ...agreementTime,
    isAsked: false,
    prepare: async (world) => {
      const id = await drafted(world)
      await orDeath(
        world.start(({ name }) => name === 'store.commit'),
        approve(id),
      )
      world.moveTo(later(world.now(), 'PT2M'))
      return (process) => process.audit('mend')
    },
  },
]
