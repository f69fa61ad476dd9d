import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nb } from '../../shared/texts/notices/nb.ts'
import { seededRandom } from '../fixtures/seededRandom.ts'
import { wallClock } from '../fixtures/wallClock.ts'
import type { Call, Death } from './support/mortal.ts'
import { unfinishedIn } from './support/outcome.ts'
import { passTime } from './support/passTime.ts'
import { agreementTime } from './support/useCases/agreements.ts'
import { aDayLater, approve, cancel, change, drafted } from './support/useCases/agreementSteps.ts'
import type { Act } from './support/useCases/useCase.ts'
import { addressOf, createWorld, everybody, followers, ofHealth, type Process, type World } from './support/world.ts'

/** Of the processes that are started, how many die, and after how many calls at most. */
interface Mortality {
  probability: number
  longestLife: number
  seed: number
}

/** Starts processes most of which do not live long, and remembers the mails that were accepted in the moment of a death. */
const mortalProcesses = (world: World, { probability, longestLife, seed }: Mortality) => {
  const random = seededRandom(seed)
  const unmarked: Call[] = []
  const start = (): Process => {
    const fatal = random.chance(probability) ? 1 + random.below(longestLife) : Infinity
    const dies: Death = (call, number) => {
      if (number === fatal && call.name === 'publisher.publish') unmarked.push(call)
      return number === fatal
    }
    return world.start(dies)
  }
  return { start, unmarked }
}

/** A client that asks again until somebody lives to answer. */
const untilAnswered = async (start: () => Process, act: Act): Promise<void> => {
  const attempt = async (): Promise<boolean> => {
    const process = start()
    const died = process.died.then(() => false)
    return Promise.race([act(process).then(() => true), died])
  }
  while (!(await attempt()));
}

const told = (world: World, person: string) => world.publisher.mailsTo(addressOf(person)).map(({ text }) => text)

const opening = nb.agreement.opening
const beginsWith = (texts: string[], kind: keyof typeof opening) =>
  texts.filter((text) => text.startsWith(opening[kind]))

const copies = (texts: string[]): number => texts.length - new Set(texts).size

const stories = fc.record({
  probability: fc.constantFrom(0.2, 0.5, 0.8),
  longestLife: fc.constantFrom(10, 25, 40),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
})

it('however many die on the way, everybody is told what is true in the end, and nothing more often than somebody died of it', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (mortality) => {
      const world = await createWorld(agreementTime.at)
      const { start, unmarked } = mortalProcesses(world, mortality)
      const id = await drafted(world)
      await untilAnswered(start, approve(id))
      await passTime(world, wallClock('2026-04-19T10:00'), start)
      await (
        await change(world, id, aDayLater)
      )(world.start())
      await untilAnswered(start, approve(id))
      await passTime(world, wallClock('2026-04-20T10:00'), start)
      await untilAnswered(start, cancel(id))
      await passTime(world, wallClock('2026-04-20T12:00'), start)
      await passTime(world, wallClock(agreementTime.until))

      expect(await unfinishedIn(world)).toEqual([])
      for (const person of everybody) {
        const texts = told(world, person)
        if (!ofHealth.includes(person)) {
          expect(texts).toEqual([])
          continue
        }
        expect(beginsWith(texts, 'announced').length).toBeGreaterThan(0)
        expect(beginsWith(texts, 'changed').length).toBeGreaterThan(0)
        expect(texts.at(-1)?.startsWith(opening.cancelled)).toBe(true)
        const died = unmarked.filter(({ args: [topic] }) => topic === `vaktlinje-${followers[person]}`)
        expect(copies(texts)).toBeLessThanOrEqual(died.length)
      }
    }),
    { numRuns: 40 },
  )
})
