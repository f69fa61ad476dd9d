import type { Escalation } from './escalation.ts'
import type { Actor, EscalationFacts, EscalationRefusal } from './outcome.ts'
import { partiesOf } from './parties.ts'
import { isFor, mayHappen, type Happening } from './stateTable.ts'

/** Why this may not happen by this hand or in this state, as the table of states has it; undefined when it may. */
export const refusal = (
  { directory }: Pick<EscalationFacts, 'directory'>,
  escalation: Escalation,
  what: Happening,
  { caller }: Actor,
): EscalationRefusal | undefined => {
  if (!isFor(what, partiesOf(directory, caller, escalation))) return { refused: 'forbidden' }
  return mayHappen(escalation.state, what) ? undefined : { refused: 'notAllowedInState', state: escalation.state }
}
