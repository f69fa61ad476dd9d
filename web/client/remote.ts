import { useCallback, useEffect, useMemo } from 'react'
import { createCell, useCell, type Followed } from '../state/cell.ts'
import { asProblem, type RequestProblem } from './requestProblem.ts'

/** What is known of something the server has: the last answer stays while a newer one is fetched, or cannot be. */
export interface Remote<Value> {
  answer?: Value
  problem?: RequestProblem
  loading: boolean
}

export interface RemoteCell<Value> extends Followed<Remote<Value>> {
  /** Asks once; whoever follows sees it. An answer that comes after a newer one is no news. */
  fetch: (load: () => Promise<Value>) => Promise<void>
  /** An answer that came in another way. */
  replace: (answer: Value) => void
  /** Nothing is known any more, and nothing that was asked before matters. */
  forget: () => void
}

export const createRemote = <Value>(kept?: Value): RemoteCell<Value> => {
  const cell = createCell<Remote<Value>>(kept === undefined ? { loading: true } : { answer: kept, loading: true })
  let asked = 0
  let shown = 0
  const show = (turn: number, known: Remote<Value>): void => {
    if (turn < shown) return
    shown = turn
    cell.set(known)
  }
  const next = (): number => (asked += 1)
  return {
    get: cell.get,
    subscribe: cell.subscribe,
    fetch: async (load) => {
      const turn = next()
      cell.set({ ...cell.get(), loading: true })
      try {
        show(turn, { answer: await load(), loading: false })
      } catch (error) {
        const { answer } = cell.get()
        show(turn, { ...(answer === undefined ? {} : { answer }), problem: asProblem(error), loading: false })
      }
    },
    replace: (answer) => show(next(), { answer, loading: false }),
    forget: () => show(next(), { loading: true }),
  }
}

/** Calls `action` now, when the network is back, when the page is seen again, and in between while it is seen. */
export const useWhenWorthwhile = (action: (() => void) | undefined, everyMilliseconds?: number): void => {
  useEffect(() => {
    if (!action) return undefined
    const ifSeen = () => {
      if (document.visibilityState === 'visible') action()
    }
    action()
    const timer = everyMilliseconds === undefined ? undefined : setInterval(ifSeen, everyMilliseconds)
    addEventListener('online', action)
    document.addEventListener('visibilitychange', ifSeen)
    return () => {
      clearInterval(timer)
      removeEventListener('online', action)
      document.removeEventListener('visibilitychange', ifSeen)
    }
  }, [action, everyMilliseconds])
}

/**
 * Follows one thing the server has, for as long as the view shows it. `load` must stay the same while it means the same. In another
 * `language` it is asked for again, and what stands there stays until then: somebody may be writing in it.
 */
export const useRemote = <Value>(load: () => Promise<Value>, everyMilliseconds?: number, language?: string) => {
  const { remote, reload } = useMemo(() => {
    const made = createRemote<Value>()
    return { remote: made, reload: () => void made.fetch(load) }
  }, [load])
  // oxlint-disable-next-line react/exhaustive-deps
  const inThisLanguage = useCallback(reload, [reload, language])
  useWhenWorthwhile(inThisLanguage, everyMilliseconds)
  return { ...useCell(remote), reload, replace: remote.replace }
}
