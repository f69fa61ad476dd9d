import { describe, expect, test } from 'vitest'
import { postApproval } from '../../shared/contract/agreements.ts'
import { later } from '../../shared/domain/time/instant.ts'
import { toldTo } from '../fixtures/mails.ts'
import { wallClock } from '../fixtures/wallClock.ts'
import { inCall } from './support/mortal.ts'
import { unfinishedIn } from './support/outcome.ts'
import { orDeath, passTime } from './support/passTime.ts'
import { agreementTime } from './support/useCases/agreements.ts'
import { approve, cancel, change, drafted } from './support/useCases/agreementSteps.ts'
import { addressOf, createWorld, everybody, ofHealth, type World } from './support/world.ts'

/** How many calls it takes when nobody dies. */
const callsToApprove = async (): Promise<number> => {
  const world = await createWorld(agreementTime.at)
  const id = await drafted(world)
  const process = world.start()
  await approve(id)(process)
  return process.calls.length
}

/** Whoever approves dies in each call there is; ten seconds later the IT lead does something else about it; then all is as ever. */
const overtakenBy = async (
  what: (world: World, id: string) => Promise<unknown>,
  holds: (world: World, where: string) => void,
): Promise<void> => {
  const points = await callsToApprove()
  for (let diesIn = 1; diesIn <= points; diesIn += 1) {
    const world = await createWorld(agreementTime.at)
    const id = await drafted(world)
    await orDeath(world.start(inCall(diesIn)), approve(id))
    world.moveTo(later(world.now(), 'PT10S'))
    await what(world, id)
    await passTime(world, wallClock(agreementTime.until))
    const where = `dies in call ${diesIn} of ${points}`
    expect.soft(await unfinishedIn(world), where).toEqual([])
    holds(world, where)
  }
}

const told = (world: World, person: string) => toldTo(world, person, 'agreement')

describe('whoever approves an agreement dies, and before anybody looks after it', () => {
  test('it is cancelled: nobody goes on believing in it, and nobody outside its audience hears of it', async () => {
    const withoutAnnouncement: string[] = []
    await overtakenBy(
      (world, id) => cancel(id)(world.start()),
      (world, where) => {
        for (const person of everybody) {
          const kinds = told(world, person)
          if (!ofHealth.includes(person)) expect.soft(kinds, where).toEqual([])
          else if (kinds.length > 0) expect.soft(kinds.at(-1), where).toBe('cancelled')
          expect.soft(kinds.filter((kind) => kind === 'cancelled').length, where).toBeLessThanOrEqual(1)
          if (kinds[0] === 'cancelled') withoutAnnouncement.push(where)
        }
      },
    )
    // Of a mail that was begun nobody knows whether it went out: rather is taken back what was never said.
    expect(new Set(withoutAnnouncement).size).toBeGreaterThan(0)
    expect(new Set(withoutAnnouncement).size).toBeLessThanOrEqual(4)
  })

  test('it gets another number: everybody it is for ends up with that number, and is told it once', async () => {
    await overtakenBy(
      async (world, id) => (await change(world, id, { phone: '49 00 09 01' }))(world.start()),
      (world, where) => {
        const wasAgreed = ofHealth.some((person) => told(world, person).length > 0)
        for (const person of ofHealth) {
          const mails = world.publisher.mailsTo(addressOf(person))
          const news = mails.filter((_, place) => told(world, person)[place] !== 'reminder')
          const withNumber = news.filter(({ text }) => text.includes('+4749000901'))
          expect.soft(withNumber, where).toHaveLength(wasAgreed ? 1 : 0)
          expect.soft(withNumber.at(-1), where).toBe(news.at(-1))
        }
      },
    )
  })

  test('it is moved and approved again: everybody it is for is told of the new time once', async () => {
    await overtakenBy(
      async (world, id) => {
        await (
          await change(world, id, { from: '2026-04-24T18:00' })
        )(world.start())
        await world
          .start()
          .asPerson('director')
          .send(postApproval, { parameters: { id }, body: { role: 'director' } })
      },
      (world, where) => {
        for (const person of ofHealth) {
          const mails = world.publisher.mailsTo(addressOf(person))
          const news = mails.filter((_, place) => told(world, person)[place] !== 'reminder')
          expect
            .soft(
              news.filter(({ text }) => text.includes('Når: fra fredag 24. april 2026 kl. 18:00')),
              where,
            )
            .toHaveLength(1)
          expect.soft(news.at(-1)?.text, where).toContain('Når: fra fredag 24. april 2026 kl. 18:00')
        }
      },
    )
  })
})
