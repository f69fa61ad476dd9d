import { expect } from 'vitest'
import { differenceTo } from './outcome.ts'
import { decidingCall, playDeath, playNothing, playWell, unmarkedIn, type NewWorld } from './play.ts'
import type { UseCase } from './useCases/useCase.ts'

/** In how many calls one can die, and after how many of those something comes twice. */
export interface Deaths {
  points: number
  canRepeat: number
}

/**
 * Lets whoever does it die in each call there is, with and without somebody who asks again. Nothing may be lost; nothing may come twice but
 * what was accepted and not marked.
 */
export const everyDeath = async (
  useCase: UseCase,
  {
    newWorld,
    retrying = useCase.isNewEachTime ? [false] : [false, true],
  }: { newWorld?: NewWorld; retrying?: boolean[] } = {},
): Promise<Deaths> => {
  const well = await playWell(useCase, newWorld)
  const nothing = await playNothing(useCase, newWorld)
  expect(well.unfinished).toEqual([])
  expect(well.sent).not.toEqual(useCase.isAsked ? nothing.sent : {})
  const decided = decidingCall(well, useCase)
  const repeating = new Set<number>()
  for (let diesIn = 1; diesIn <= well.calls.length; diesIn += 1)
    for (const isRetried of retrying) {
      const where = `dies in call ${diesIn} of ${well.calls.length}, ${isRetried ? '' : 'not '}asked for again`
      const played = await playDeath(useCase, { diesIn, isRetried }, newWorld)
      const { lost, surplus } = differenceTo((isRetried || diesIn >= decided ? well : nothing).sent, played.sent)
      const reached = unmarkedIn(played.calls)
      expect.soft(lost, where).toEqual({})
      expect.soft(played.unfinished, where).toEqual([])
      expect
        .soft(
          Object.keys(surplus).filter((who) => !reached.includes(who)),
          where,
        )
        .toEqual([])
      for (const texts of Object.values(surplus)) expect.soft(texts, where).toHaveLength(1)
      if (Object.keys(surplus).length > 0) repeating.add(diesIn)
    }
  return { points: well.calls.length, canRepeat: repeating.size }
}
