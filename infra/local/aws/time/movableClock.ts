import type { Instant } from '../../../../shared/domain/time/instant.ts'
import type { Clock } from '../../../../shared/ports.ts'
import { shiftedClock } from '../../shiftedClock.ts'

export interface MovableClock extends Clock {
  /** Shows `instant` now, and goes on from there. Throws `RangeError` for a time that has been: time never runs backwards. */
  moveTo(instant: Instant): void
  /** Tells `listener` after every move: whoever waits for a time may have to wait less. */
  onMove(listener: () => void): void
}

/** A clock that runs as fast as `real`, from `startsAt` if given, and can be moved forward. */
export const createMovableClock = (real: Clock, startsAt?: Instant): MovableClock => {
  let current = startsAt === undefined ? real : shiftedClock(real, startsAt)
  const listeners: (() => void)[] = []
  return {
    now: () => current.now(),
    moveTo: (instant) => {
      const now = current.now()
      if (instant < now) throw new RangeError(`It is ${now} already: ${instant} has been.`)
      current = shiftedClock(real, instant)
      for (const tell of listeners) tell()
    },
    onMove: (listener) => void listeners.push(listener),
  }
}
