import type { Directory } from '../organization/directory.ts'
import type { Unit, UnitId } from '../organization/organization.ts'

/** The units from one upward to the top. `broken`: a unit is not there or the units lie in a circle. */
export interface UnitsUpward {
  units: Unit[]
  broken: boolean
}

/** Walks from `unitId` to the top unit, and stops where the organisation has a hole or a circle. */
export const unitsUpward = (directory: Directory, unitId: UnitId): UnitsUpward => {
  const units: Unit[] = []
  const seen = new Set<UnitId>()
  let next: UnitId | null = unitId
  while (next !== null) {
    const unit: Unit | undefined = directory.units.get(next)
    if (!unit || seen.has(next)) return { units, broken: true }
    seen.add(next)
    units.push(unit)
    next = unit.parent
  }
  return { units, broken: false }
}

/** True when `unitId` is one of `tops` or lies below one of them. */
export const isWithin = (directory: Directory, unitId: UnitId, tops: ReadonlySet<UnitId>): boolean =>
  unitsUpward(directory, unitId).units.some((unit) => tops.has(unit.id))
