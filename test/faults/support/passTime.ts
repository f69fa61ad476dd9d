import { later, type Instant } from '../../../shared/domain/time/instant.ts'
import type { Act } from './useCases/useCase.ts'
import type { Process, World } from './world.ts'

/** After anything has happened the auditor is run so often, once a minute; then only when a timer fires. It has nothing to do in between. */
const auditsAfterEvent = 6

/** Lets time pass: timers fire when they are due, and the auditor comes every minute that matters. Each time another process. */
export const passTime = async (
  world: World,
  until: Instant,
  start: () => Process = () => world.start(),
): Promise<void> => {
  let audits = auditsAfterEvent
  for (;;) {
    const timer = world.timers.waiting()[0]?.at
    const audit = audits > 0 ? later(world.now(), 'PT1M') : undefined
    const [next] = [timer, audit].filter((at) => at !== undefined).toSorted()
    if (next === undefined || next > until) break
    if (next > world.now()) world.moveTo(next)
    const due = world.timers.fire(world.now())
    for (const key of due) await orDeath(start(), (process) => process.deliver(key))
    if (next === audit) audits -= 1
    if (due.length > 0) audits = auditsAfterEvent
    if (next === audit) await orDeath(start(), (process) => process.audit('mend'))
  }
  world.moveTo(until)
  await world.start().audit('mend')
}

/** Lets the time come at which the next timer fires, and leads to what it wakes. */
export const deliverNext = (world: World): Act => {
  const [next] = world.timers.waiting()
  if (!next) throw new Error('No timer waits.')
  world.moveTo(next.at)
  const [key = next.key] = world.timers.fire(next.at)
  return (process) => process.deliver(key)
}

/** Runs until it is done, or the process is no more. */
export const orDeath = async (process: Process, run: (process: Process) => Promise<unknown>): Promise<void> => {
  await Promise.race([run(process), process.died])
}
