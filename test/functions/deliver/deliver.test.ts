import { beforeEach, describe, expect, test } from 'vitest'
import { createHandler } from '../../../functions/deliver/handler.ts'
import { randomTokens } from '../../../shared/adapters/system/randomTokens.ts'
import { Problem } from '../../../shared/http/problem.ts'
import { later } from '../../../shared/domain/time/instant.ts'
import { deliverNext } from '../../faults/support/passTime.ts'
import { messagesIn } from '../../faults/support/outcome.ts'
import { agreed, drafted, recordApproval } from '../../faults/support/useCases/agreementSteps.ts'
import { recordAbsence } from '../../faults/support/useCases/availability.ts'
import { createWorld, followers, type World } from '../../faults/support/world.ts'
import { toldTo } from '../../fixtures/mails.ts'
import { phones } from '../../fixtures/phones.ts'

let world: World

beforeEach(async () => {
  world = await createWorld('2026-04-14T10:00')
})

const everybody = Object.keys(followers)
const announcements = () => everybody.flatMap((person) => toldTo(world, person, 'availability'))

/** `deliver` with so many milliseconds left at each look at the clock. */
const deliverWith = (getRemainingTimeInMillis: () => number, event: unknown): Promise<void> => {
  const { store, publisher, texter, timers } = world
  const clock = { now: () => world.now() }
  const deliver = createHandler({ store, publisher, texter, timers, clock, newToken: randomTokens })
  return deliver(event, { getRemainingTimeInMillis })
}

const nextKey = async () => {
  await recordAbsence(null)(world.start())
  const [next] = world.timers.waiting()
  world.moveTo(next!.at)
  world.timers.fire(next!.at)
  return next!.key
}

describe('woken for a notice to all units', () => {
  test('it goes slice by slice where its time is short, and wakes itself for the rest: each topic once', async () => {
    const key = await nextKey()
    const reached: number[] = []
    for (let slice = 0; slice < 4; slice += 1) {
      let looks = 0
      await deliverWith(() => ((looks += 1) === 1 ? 16_000 : 15_999), key)
      reached.push(announcements().length)
      if (slice < 3) expect(world.timers.waiting()[0]).toMatchObject({ at: later(world.now(), 'PT5S'), key })
      world.moveTo(later(world.now(), 'PT5S'))
      world.timers.fire(world.now())
    }
    // Admin and health one each, home care two, schools one.
    expect(reached).toEqual([1, 2, 4, 5])
    const [message] = (await messagesIn(world)).filter(({ content }) => content.kind === 'announced')
    expect(message).toMatchObject({ state: 'sent', attempts: 1, parts: 4 })
  })

  test('with no time left it begins nothing', async () => {
    const key = await nextKey()
    await deliverWith(() => 15_999, key)
    expect(announcements()).toEqual([])
  })
})

test('an SMS that a request may not send goes as soon as it is woken for it, once', async () => {
  await recordApproval(await drafted(world))(world.start())
  expect(world.texter.texts()).toEqual([])
  const deliver = deliverNext(world)
  expect(world.now()).toBe(later('2026-04-14T08:00:00.000Z', 'PT5S'))
  await deliver(world.start())
  await deliver(world.start())
  expect(world.texter.texts()).toMatchObject([{ phone: phones.director, sender: 'VAKTLINJE' }])
  expect(world.texter.texts()[0]?.text).toContain('godkjente')
})

test('an SMS a day late says nothing useful any more, and is missed', async () => {
  await recordApproval(await drafted(world))(world.start())
  const deliver = deliverNext(world)
  world.moveTo(later('2026-04-14T08:00:00.000Z', 'P1D'))
  await deliver(world.start())
  expect(world.texter.texts()).toEqual([])
  const [message] = (await messagesIn(world)).filter(({ content }) => content.kind === 'approvalRecorded')
  expect(message).toMatchObject({ state: 'missed', reason: 'tooLate' })
})

test.each([{}, { subject: { type: 'agreement' }, id: 'x' }, 'text', null])('%j wakes it for nothing', async (event) => {
  await agreed(world)
  await expect(deliverWith(() => 60_000, event)).rejects.toThrow(Problem)
})

test('a message that nobody knows is nothing to do', async () => {
  const key = { subject: { type: 'agreement', id: 'gone' }, id: 'agreement-gone-1-announced' } as const
  await expect(world.start().deliver(key)).resolves.toBeUndefined()
})
