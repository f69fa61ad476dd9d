import type { Caller } from '../line/caller.ts'
import type { UnitId } from '../organization/organization.ts'

/** Everybody follows one unit: their own, or one they lead (design, section 3, Notices). */
export const mayFollow = (caller: Caller, unit: UnitId): boolean =>
  caller.person.unit === unit || caller.unitsLed.has(unit)
