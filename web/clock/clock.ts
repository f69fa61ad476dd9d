import { useSyncExternalStore } from 'react'
import type { Instant } from '../../shared/domain/time/instant.ts'

const minuteMilliseconds = 60_000

// How far the server's clock is ahead of this phone's. Rules are the server's: a phone with a wrong clock must not show a wrong band.
let shift = 0

const milliseconds = (): number => Date.now() + shift

/** Now by the server's clock. */
export const now = (): Instant => new Date(milliseconds()).toISOString()

/** How far ahead of this phone's clock the server's is, in milliseconds. */
export const clockShift = (): number => shift

export const setClockShift = (ahead: number): void => {
  shift = ahead
}

/** The server has just said what time it is. */
export const setServerTime = (at: Instant): void => setClockShift(Date.parse(at) - Date.now())

const currentMinute = (): Instant =>
  new Date(Math.floor(milliseconds() / minuteMilliseconds) * minuteMilliseconds).toISOString()

const everyMinute = (listener: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(tick, minuteMilliseconds - (milliseconds() % minuteMilliseconds))
  }
  const tick = () => {
    listener()
    wait()
  }
  // A phone that was asleep has missed its minutes.
  document.addEventListener('visibilitychange', listener)
  wait()
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}

/** The minute that runs, by the server's clock: changes on the minute, as bands do. */
export const useNow = (): Instant => useSyncExternalStore(everyMinute, currentMinute)
