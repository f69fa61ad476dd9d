import { useEffect, useMemo } from 'react'
import { useCell } from '../state/cell.ts'
import { createRemote } from './remote.ts'

/** Reads once, and again only when asked: what is read closely, or written over, must not change meanwhile. */
export const useReadOnce = <Value>(load: () => Promise<Value>) => {
  const { remote, read } = useMemo(() => {
    const made = createRemote<Value>()
    return { remote: made, read: () => void made.fetch(load) }
  }, [load])
  useEffect(read, [read])
  const reload = () => {
    remote.forget()
    read()
  }
  return { ...useCell(remote), reload, replace: remote.replace }
}
