import { callerAt, type Caller } from '../line/caller.ts'
import type { Directory } from '../organization/directory.ts'
import type { Person } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import type { CardKind } from './card.ts'

/** Which card somebody has as what they are now; none unless they are a manager (design.md section 8). */
export const cardKindOf = ({ capabilities }: Caller): CardKind | undefined => {
  if (capabilities.has('approver')) return 'approver'
  return capabilities.has('manager') ? 'manager' : undefined
}

/** Somebody who should have a card, and which. */
export interface CardDue {
  person: Person
  kind: CardKind
}

/** Everybody who should have a card at `now`. */
export const cardsDue = (directory: Directory, now: Instant): CardDue[] =>
  [...directory.people.values()].flatMap((person) => {
    const kind = cardKindOf(callerAt(directory, person, now))
    return kind === undefined ? [] : [{ person, kind }]
  })
