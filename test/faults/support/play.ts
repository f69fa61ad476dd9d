import { wallClock } from '../../fixtures/wallClock.ts'
import { inCall, type Call } from './mortal.ts'
import { sentIn, unfinishedIn, type Sent } from './outcome.ts'
import { orDeath, passTime } from './passTime.ts'
import type { UseCase } from './useCases/useCase.ts'
import { createWorld, followers, type Process, type World } from './world.ts'

export interface Played {
  sent: Sent
  unfinished: string[]
  /** What the process called that did it. */
  calls: Call[]
}

export type NewWorld = (at: string) => Promise<World>

const end = async (world: World, { until }: UseCase, { calls }: Pick<Process, 'calls'>): Promise<Played> => {
  await passTime(world, wallClock(until))
  return { sent: sentIn(world), unfinished: await unfinishedIn(world), calls }
}

/** All goes well. */
export const playWell = async (useCase: UseCase, newWorld: NewWorld = createWorld): Promise<Played> => {
  const world = await newWorld(useCase.at)
  const act = await useCase.prepare(world)
  const process = world.start()
  await act(process)
  return end(world, useCase, process)
}

/** It is never done at all. */
export const playNothing = async (useCase: UseCase, newWorld: NewWorld = createWorld): Promise<Played> => {
  const world = await newWorld(useCase.at)
  await useCase.prepare(world)
  return end(world, useCase, { calls: [] })
}

/** Whoever does it dies in that call; perhaps it is asked for again. After that nobody dies. */
export const playDeath = async (
  useCase: UseCase,
  { diesIn, isRetried }: { diesIn: number; isRetried: boolean },
  newWorld: NewWorld = createWorld,
): Promise<Played> => {
  const world = await newWorld(useCase.at)
  const act = await useCase.prepare(world)
  const process = world.start(inCall(diesIn))
  await orDeath(process, act)
  if (isRetried) await act(world.start())
  return end(world, useCase, process)
}

/** The people a call reached who may get it again: those of a topic whose mail was accepted, or the number of an SMS. */
export const reachedBy = ({ name, args: [where] }: Call): string[] => {
  if (name === 'texter.send') return [String(where)]
  if (name !== 'publisher.publish') return []
  return Object.entries(followers).flatMap(([person, unit]) => (where === `vaktlinje-${unit}` ? [person] : []))
}

/** In which call it was decided: who dies earlier has done nothing. 0 where nobody needs to ask for it. */
export const decidingCall = ({ calls }: Played, { isAsked }: UseCase): number =>
  isAsked ? calls.findIndex(({ name }) => name === 'store.commit') + 1 : 0
