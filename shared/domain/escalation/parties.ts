import type { Caller } from '../line/caller.ts'
import { isWithin } from '../line/units.ts'
import type { Directory } from '../organization/directory.ts'
import type { Escalation } from './escalation.ts'
import type { Party } from './stateTable.ts'

/** What somebody is to an incident (design.md section 5); nothing at all for whom it does not exist. */
export const partiesOf = (directory: Directory, caller: Caller, escalation: Escalation): ReadonlySet<Party> => {
  const held: [Party, boolean][] = [
    ['reporter', escalation.reporter === caller.person.id],
    ['leaderAbove', isWithin(directory, escalation.report.unit, caller.unitsLed)],
    ['approver', caller.capabilities.has('approver')],
    ['it', caller.capabilities.has('itStaff')],
  ]
  return new Set(held.filter(([, is]) => is).map(([party]) => party))
}
