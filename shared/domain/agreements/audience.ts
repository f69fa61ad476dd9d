import { isWithin } from '../line/units.ts'
import type { Directory } from '../organization/directory.ts'
import type { UnitId } from '../organization/organization.ts'
import type { Audience } from './agreement.ts'

/** The units an audience means, each with its whole subtree (R24). Units that are no longer there are left out. */
export const audienceUnits = (directory: Directory, audience: Audience): Set<UnitId> => {
  const units = [...directory.units.keys()]
  if ('everyone' in audience) return new Set(units)
  const tops = new Set(audience.units)
  return new Set(units.filter((unit) => isWithin(directory, unit, tops)))
}

/** True when `after` reaches a unit that `before` does not: what units are meant counts, not how they are named. */
export const isWider = (directory: Directory, before: Audience, after: Audience): boolean =>
  !audienceUnits(directory, after).isSubsetOf(audienceUnits(directory, before))

/** True when everybody named by `inner` is named by `outer`, whatever the organisation looks like. */
export const namesAllOf = (outer: Audience, inner: Audience): boolean => {
  if ('everyone' in outer) return true
  return 'units' in inner && new Set(inner.units).isSubsetOf(new Set(outer.units))
}

/** Everybody whom at least one of them names. */
export const joined = (audiences: readonly Audience[]): Audience => {
  const units = new Set<UnitId>()
  for (const audience of audiences) {
    if ('everyone' in audience) return audience
    for (const unit of audience.units) units.add(unit)
  }
  return { units: [...units] }
}
