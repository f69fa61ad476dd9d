import type { Caller } from '../line/caller.ts'
import { isWithin } from '../line/units.ts'
import type { Directory } from '../organization/directory.ts'
import type { Escalation } from './escalation.ts'

/** Who sees an incident: the reporter, leaders of its unit and above, approvers and IT. For others it is not there. */
export const mayRead = (directory: Directory, caller: Caller, escalation: Escalation): boolean =>
  escalation.reporter === caller.person.id ||
  caller.capabilities.has('approver') ||
  caller.capabilities.has('itStaff') ||
  isWithin(directory, escalation.report.unit, caller.unitsLed)
