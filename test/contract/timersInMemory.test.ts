import { createMemoryTimers } from '../../shared/adapters/memory/timers.ts'
import { describeTimers } from './timers.ts'

describeTimers('in memory', async () => {
  const timers = createMemoryTimers()
  return { timers, waiting: async () => timers.waiting(), passUntil: async (instant) => timers.fire(instant) }
})
