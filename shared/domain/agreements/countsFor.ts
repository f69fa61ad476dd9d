import type { Directory } from '../organization/directory.ts'
import type { Instant } from '../time/instant.ts'
import { contains } from '../time/interval.ts'
import type { Caller } from '../line/caller.ts'
import { isWithin } from '../line/units.ts'
import { compare } from '../compare.ts'
import type { AgreementInForce, Audience } from './agreement.ts'

/**
 * Whether an agreement exists at all for this person (R24): its audience holds their own unit or one they lead.
 * For everybody else there must be no trace of it.
 */
export const countsFor = (directory: Directory, audience: Audience, caller: Caller): boolean => {
  if ('everyone' in audience) return true
  const audienceUnits = new Set(audience.units)
  return [caller.person.unit, ...caller.unitsLed].some((unit) => isWithin(directory, unit, audienceUnits))
}

/** The agreements this person may use at `at`, in an order that is the same every time. */
export const agreementsUsableAt = (
  directory: Directory,
  agreements: readonly AgreementInForce[],
  caller: Caller,
  at: Instant,
): AgreementInForce[] =>
  agreements
    .filter((agreement) => contains(agreement, at) && countsFor(directory, agreement.audience, caller))
    .toSorted((one, other) => compare(one.id, other.id))
