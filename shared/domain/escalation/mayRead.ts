import type { Caller } from '../line/caller.ts'
import type { Directory } from '../organization/directory.ts'
import type { Escalation } from './escalation.ts'
import { partiesOf } from './parties.ts'

/** Who sees an incident: the reporter, leaders of its unit and above, approvers and IT. For others it is not there. */
export const mayRead = (directory: Directory, caller: Caller, escalation: Escalation): boolean =>
  partiesOf(directory, caller, escalation).size > 0
