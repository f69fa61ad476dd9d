import { useEffect, useMemo } from 'react'
import { createCell, useCell, type Cell } from '../state/cell.ts'
import { RequestProblem } from './requestProblem.ts'

/** What is known of something the server has: the last answer stays while a newer one is fetched, or cannot be. */
export interface Remote<Value> {
  answer?: Value
  problem?: RequestProblem
  loading: boolean
}

export const createRemote = <Value>(kept?: Value): Cell<Remote<Value>> =>
  createCell<Remote<Value>>(kept === undefined ? { loading: true } : { answer: kept, loading: true })

/** Fetches once; whoever follows the cell sees it. */
export const fetchInto = async <Value>(cell: Cell<Remote<Value>>, load: () => Promise<Value>): Promise<void> => {
  cell.set({ ...cell.get(), loading: true })
  try {
    cell.set({ answer: await load(), loading: false })
  } catch (error) {
    const problem = error instanceof RequestProblem ? error : new RequestProblem('internal')
    const { answer } = cell.get()
    cell.set(answer === undefined ? { problem, loading: false } : { answer, problem, loading: false })
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

/** Follows one thing the server has, for as long as the view shows it. `load` must stay the same while it means the same. */
export const useRemote = <Value>(load: () => Promise<Value>, everyMilliseconds?: number) => {
  const { cell, reload } = useMemo(() => {
    const made = createRemote<Value>()
    return { cell: made, reload: () => void fetchInto(made, load) }
  }, [load])
  useWhenWorthwhile(reload, everyMilliseconds)
  return { ...useCell(cell), reload, replace: (answer: Value) => cell.set({ answer, loading: false }) }
}
