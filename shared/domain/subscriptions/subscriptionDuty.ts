import { callerAt } from '../line/caller.ts'
import type { Directory } from '../organization/directory.ts'
import type { Person, UnitId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { mayFollow } from './mayFollow.ts'

/** What has to be done about a subscription so that it fits the organisation again. */
export type SubscriptionDuty = 'keep' | 'end' | { follow: UnitId; email: string }

/**
 * Who left follows nothing any more; who moved, or got another address, follows their own unit and must confirm anew
 * (design, section 3: everyone follows one unit, their own or one they lead). `person` is undefined when they left.
 */
export const subscriptionDuty = (
  { unit, email }: { unit: UnitId; email: string },
  person: Person | undefined,
  directory: Directory,
  now: Instant,
): SubscriptionDuty => {
  if (person?.email === undefined) return 'end'
  const fits = directory.units.has(unit) && mayFollow(callerAt(directory, person, now), unit)
  if (fits && person.email === email) return 'keep'
  return { follow: fits ? unit : person.unit, email: person.email }
}
