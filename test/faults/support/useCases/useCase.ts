import type { Process, World } from '../world.ts'

/** Does what is asked for, or what a timer wakes for; the same again when nobody has answered. */
export type Act = (process: Process) => Promise<unknown>

/** Something that happens to the service. */
export interface UseCase {
  name: string
  /** Wall clock. */
  at: string
  /** Makes the world in which it can be done. */
  prepare: (world: World) => Promise<Act>
  /** By then, on the wall clock, all has been told that there is to tell. */
  until: string
  /** Whether somebody has to ask for it: who dies early then has done nothing at all. */
  isAsked: boolean
  /** Asked again it is another: nobody may ask twice by mistake. */
  isNewEachTime?: true
}

/** What a client sends again when it got no answer. */
export const retried = { 'idempotency-key': 'the-same-key' }
