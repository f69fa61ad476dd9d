import { useEffect, useState } from 'react'
import { createRemote, fetchInto, type Remote } from './remote.ts'

/** Reads once, and again only when asked: what is read closely, or written over, must not change meanwhile. */
export const useReadOnce = <Value>(load: () => Promise<Value>) => {
  const [remote, setRemote] = useState<Remote<Value>>({ loading: true })
  const [round, setRound] = useState(0)
  useEffect(() => {
    const cell = createRemote<Value>()
    const stop = cell.subscribe(() => setRemote(cell.get()))
    void fetchInto(cell, load)
    return stop
  }, [load, round])
  return {
    ...remote,
    reload: () => setRound((before) => before + 1),
    replace: (answer: Value) => setRemote({ answer, loading: false }),
  }
}
