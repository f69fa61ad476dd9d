import type { Caller } from '../line/caller.ts'
import type { Directory } from '../organization/directory.ts'
import type { Escalation } from './escalation.ts'
import type { Actor } from './outcome.ts'
import { partiesOf } from './parties.ts'
import { actionsIn, isByCard, type Action, type Party } from './stateTable.ts'
import { mayStillDecide } from './undecided.ts'
import { isDrill } from '../watch/drillIncident.ts'
import { answerableBy } from './answerSpoken.ts'

/**
 * What somebody may do with an incident now, as the wire names it (design.md section 5), by what they have shown: a card decides nothing, and a rehearsal is nobody's.
 * `actor.caller` is who they are now.
 */
export const actionsFor = (escalation: Escalation, { caller, via }: Actor, directory: Directory): Action[] => {
  if (isDrill(escalation)) return []
  const actions = signedInActions(escalation, caller, directory)
  return via === undefined ? actions : actions.filter(isByCard)
}

const signedInActions = (escalation: Escalation, caller: Caller, directory: Directory): Action[] => {
  const parties = partiesOf(directory, caller, escalation)
  const actions = actionsIn(escalation.state, parties).filter(
    (action) => action !== 'decision' || mayDecideSomehow(escalation, caller, parties),
  )
  return answerableBy(escalation, { caller }).length > 0 ? [...actions, 'confirmation'] : actions
}

/** With their own word where it is free; the reporter by recording the word of another who may. */
const mayDecideSomehow = (escalation: Escalation, caller: Caller, parties: ReadonlySet<Party>): boolean =>
  parties.has('reporter') || mayStillDecide(escalation).some((role) => caller.roles.includes(role))
