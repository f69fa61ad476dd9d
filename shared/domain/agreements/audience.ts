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
  !holdsAll(audienceUnits(directory, before), [...audienceUnits(directory, after)])

/** True when everybody named by `inner` is named by `outer`, whatever the organisation looks like. */
export const namesAllOf = (outer: Audience, inner: Audience): boolean => {
  if ('everyone' in outer) return true
  return 'units' in inner && holdsAll(new Set(outer.units), inner.units)
}

/** Without the newer methods of sets: phones compare audiences, too. */
const holdsAll = (outer: ReadonlySet<UnitId>, inner: readonly UnitId[]): boolean =>
  inner.every((unit) => outer.has(unit))

/** True when some unit is meant by both. */
export const sharesUnit = (directory: Directory, one: Audience, other: Audience): boolean => {
  const units = audienceUnits(directory, other)
  return [...audienceUnits(directory, one)].some((unit) => units.has(unit))
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
