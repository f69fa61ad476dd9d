import type { Directory } from '../domain/organization/directory.ts'
import type { UnitId } from '../domain/organization/organization.ts'
import { Problem } from './problem.ts'

/** Throws 422 `unitUnknown` unless the organisation has this unit; `pointer` says where in the request it stood. */
export const requireUnit = (directory: Directory, unit: UnitId, pointer: string): void => {
  if (!directory.units.has(unit))
    throw new Problem('unitUnknown', { errors: [{ pointer, detail: 'Not in the organisation file.' }] })
}
