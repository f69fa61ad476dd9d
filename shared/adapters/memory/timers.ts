import type { Instant } from '../../domain/time/instant.ts'
import type { MessageKey, Timers } from '../../ports.ts'
import { obedience, type Obedient } from './obedience.ts'

export interface SetTimer {
  name: string
  at: Instant
  key: MessageKey
}

export interface MemoryTimers extends Timers, Obedient {
  /** Those that have not fired, earliest first. */
  waiting(): SetTimer[]
  /** Takes those that are due at `now` away, earliest first: whoever runs the test wakes `deliver` with them. */
  fire(now: Instant): MessageKey[]
}

/** Timers for fast tests, that fire when they are told to. */
export const createMemoryTimers = (): MemoryTimers => {
  const { behave, done } = obedience()
  const timers = new Map<string, SetTimer>()
  const waiting = () => [...timers.values()].toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return {
    behave,
    waiting,
    fire: (now) => {
      const due = waiting().filter(({ at }) => at <= now)
      for (const { name } of due) timers.delete(name)
      return due.map(({ key }) => key)
    },
    set: (name, at, key) =>
      done(() => {
        if (!timers.has(name)) timers.set(name, { name, at, key: structuredClone(key) })
      }),
  }
}
