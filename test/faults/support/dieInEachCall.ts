import { afterAll, describe, expect, it } from 'vitest'
import { everyDeath, type Deaths } from './everyDeath.ts'
import type { UseCase } from './useCases/useCase.ts'

const told = (name: string, { points, canRepeat }: Deaths) => `${points} points, ${canRepeat} can repeat: ${name}\n`

/** One test a use case; what was counted is told at the end. */
export const dieInEachCall = (useCases: readonly UseCase[]): void => {
  const found = new Map<string, Deaths>()

  afterAll(() => {
    const all = { points: 0, canRepeat: 0 }
    for (const [name, deaths] of found) {
      all.points += deaths.points
      all.canRepeat += deaths.canRepeat
      process.stderr.write(told(name, deaths))
    }
    process.stderr.write(told('in all, with and without a client that asks again', all))
  })

  describe.each(useCases)('while $name', (useCase) => {
    it('one may die in any call: nothing is lost, and nothing comes twice but what was accepted and not marked', async () => {
      const deaths = await everyDeath(useCase)
      found.set(useCase.name, deaths)
      expect(deaths.canRepeat).toBeLessThan(deaths.points)
    })
  })
}
