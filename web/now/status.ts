import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import type { Answer } from '../client/contract.ts'
import { createRemote, useWhenWorthwhile } from '../client/remote.ts'
import { clockShift, setClockShift, setServerTime } from '../clock/clock.ts'
import { useCell } from '../state/cell.ts'
import { keptOnDevice } from '../state/kept.ts'

export type Status = Answer<'GET /api/status'>

// Absences change while a page is open; bands the page follows by itself.
const everyMilliseconds = 5 * 60_000

const kept = keptOnDevice<{ status: Status; clockShift: number }>('status')

const last = kept.read()
if (last) setClockShift(last.clockShift)

const remote = createRemote(last?.status)

const load = async (): Promise<Status> => {
  const status = await ask('GET /api/status', {})
  setServerTime(status.at)
  kept.write({ status, clockShift: clockShift() })
  return status
}

/** What anyone may know of IT just now; what this phone saw last until there is an answer. */
export const useStatus = () => useCell(remote)

export const reloadStatus = (): void => void remote.fetch(load)

/** Keeps the status fresh for as long as the page is open. Words in it come in the reader's language. */
export const useFreshStatus = (language: string): void => {
  // oxlint-disable-next-line react/exhaustive-deps
  const inThisLanguage = useCallback(reloadStatus, [language])
  useWhenWorthwhile(inThisLanguage, everyMilliseconds)
}
