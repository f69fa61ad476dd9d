import type { Change } from '../../../shared/ports.ts'
import { wallClock } from '../../fixtures/wallClock.ts'
import { inCall, type Call } from './mortal.ts'
import { sentIn, unfinishedIn, type Sent } from './outcome.ts'
import { orDeath, passTime } from './passTime.ts'
import type { UseCase } from './useCases/useCase.ts'
import { createWorld, followers, numbersOf, type Process, type World } from './world.ts'

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

/** Who was reached and not marked as reached: they may get it again. */
export const unmarkedIn = (calls: readonly Call[]): string[] => [
  ...calls.slice(-1).flatMap(followersReached),
  // Messages about an incident go at once, each to its own people: several may be on their way.
  ...calls.flatMap(({ name, args: [phone] }, place) =>
    name === 'texter.send' && !calls.slice(place).some(marks(String(phone))) ? [String(phone)] : [],
  ),
]

/** The followers of a topic whose mail was accepted. */
const followersReached = ({ name, args: [topic] }: Call): string[] =>
  name === 'publisher.publish'
    ? Object.entries(followers).flatMap(([person, unit]) => (topic === `vaktlinje-${unit}` ? [person] : []))
    : []

/** Whether a call writes down that an SMS to this number was accepted. */
const marks =
  (phone: string) =>
  ({ name, args: [changes], answer }: Call): boolean =>
    name === 'store.commit' &&
    (answer as { committed: boolean } | undefined)?.committed === true &&
    (changes as Change[]).some(
      (change) => change.kind === 'message' && change.message.sentParts.some((key) => numbersOf(key).includes(phone)),
    )

/** In which call it was decided: who dies earlier has done nothing. 0 where nobody needs to ask for it. */
export const decidingCall = ({ calls }: Played, { isAsked }: UseCase): number =>
  isAsked ? calls.findIndex(({ name }) => name === 'store.commit') + 1 : 0
