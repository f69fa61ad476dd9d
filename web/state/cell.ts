import { useSyncExternalStore } from 'react'

/** What views follow. */
export interface Followed<Value> {
  get: () => Value
  subscribe: (listener: () => void) => () => void
}

/** One value that views follow and anything may set. */
export interface Cell<Value> extends Followed<Value> {
  set: (value: Value) => void
}

export const createCell = <Value>(initial: Value): Cell<Value> => {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(current, value)) return
      current = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useCell = <Value>({ subscribe, get }: Followed<Value>): Value => useSyncExternalStore(subscribe, get)
