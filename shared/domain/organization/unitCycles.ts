import type { UnitId } from './organization.ts'

/** Units that lie in a circle, each circle once, from `unit → parent`. Linear: every unit is walked over once. */
export const unitCycles = (parents: ReadonlyMap<UnitId, UnitId | null>): UnitId[][] => {
  const done = new Set<UnitId>()
  const cycles: UnitId[][] = []
  for (const start of parents.keys()) {
    const path = new Set<UnitId>()
    let unit: UnitId | undefined = start
    while (unit !== undefined && !done.has(unit) && !path.has(unit)) {
      path.add(unit)
      unit = parents.get(unit) ?? undefined
    }
    if (unit !== undefined && path.has(unit)) {
      const walked = [...path]
      cycles.push(walked.slice(walked.indexOf(unit)))
    }
    for (const walked of path) done.add(walked)
  }
  return cycles
}
