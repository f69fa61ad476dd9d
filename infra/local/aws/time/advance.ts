import type { Instant } from '../../../../shared/domain/time/instant.ts'
import type { MovableClock } from './movableClock.ts'

/** Something that has to happen at times of its own. */
export interface Timetable {
  /** When it is next due; undefined when nothing is. May be in the past. */
  nextDueAt(): Instant | undefined
  /** Does what is due first. */
  next(): Promise<void>
}

/**
 * Lets time pass until `target` in one go: all that falls due meanwhile happens in the order of its time, with the clock
 * showing that time, also what only arises on the way. `settled` resolves when nothing more happens without time passing.
 */
export const advanceTo = async (
  clock: MovableClock,
  target: Instant,
  timetables: Timetable[],
  settled: () => Promise<void> = async () => undefined,
): Promise<void> => {
  await settled()
  for (let first = earliest(timetables); first && first.at <= target; first = earliest(timetables)) {
    if (first.at > clock.now()) clock.moveTo(first.at)
    await first.timetable.next()
    await settled()
  }
  // Time itself has gone on meanwhile, and may have passed the target.
  if (target > clock.now()) clock.moveTo(target)
}

const earliest = (timetables: Timetable[]): { at: Instant; timetable: Timetable } | undefined => {
  const due = timetables.flatMap((timetable) => {
    const at = timetable.nextDueAt()
    return at === undefined ? [] : [{ at, timetable }]
  })
  return due.toSorted((one, other) => (one.at < other.at ? -1 : 1))[0]
}
