import type { Row } from './support/row.ts'
import type { Scale } from './support/scale.ts'

type Measure = (scale: Scale) => Promise<Row[]>

/** Each is loaded only by the process that measures it: what one brings along must not weigh on another. */
export const measurements: Record<string, Measure> = {
  coldStart: async (scale) => (await import('./measurements/coldStart.ts')).measureColdStart(scale),
  warm: async (scale) => (await import('./measurements/warm.ts')).measureWarm(scale),
  guidance: async (scale) => (await import('./measurements/guidance.ts')).measureGuidance(scale),
  throughput: async (scale) => (await import('./measurements/throughput.ts')).measureThroughput(scale),
  fanOut: async (scale) => (await import('./measurements/fanOut.ts')).measureFanOut(scale),
  importing: async (scale) => (await import('./measurements/importing.ts')).measureImport(scale),
  usage: async () => (await import('./measurements/usage.ts')).measureUsage(),
  page: async (scale) => (await import('./measurements/page.ts')).measurePage(scale),
  startUp: async (scale) => (await import('./measurements/startUp.ts')).measureStartUp(scale),
}
