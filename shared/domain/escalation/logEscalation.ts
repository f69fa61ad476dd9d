import { decideGuidance, type GuidanceFacts } from '../guidance/guidance.ts'
import type { Caller } from '../line/caller.ts'
import { roleHoldersOn } from '../line/holders.ts'
import type { Directory } from '../organization/directory.ts'
import { roleNames, type PersonId, type RoleName } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { localDateOf } from '../time/localTime.ts'
import { clockToJoin, withIncident, type ClearanceQueue } from './clearanceQueue.ts'
import type { Escalation, EscalationId, IncidentReport } from './escalation.ts'
import { beginning } from './fold.ts'
import type { LoggedEvent, Via } from './history.ts'
import { plannedMessages, type EscalationMessage } from './plannedMessages.ts'

export interface LogFacts extends GuidanceFacts {
  queue: ClearanceQueue
}

export interface LogCommand {
  id: EscalationId
  reporter: Caller
  /** The card they logged it by, if they were not signed in. */
  via?: Via
  report: IncidentReport
}

/** What logging writes, all of it at once. `queue` is there only when this incident needs clearance. */
export interface Logged {
  escalation: Escalation
  event: LoggedEvent
  messages: EscalationMessage[]
  queue?: ClearanceQueue
}

/**
 * Logs a critical incident (R28): freezes the plan of this moment and, on route `line`, starts the clearance clock;
 * while another incident's clock will still ask everyone this one needs, this one is linked to it and starts none.
 */
export const logEscalation = (facts: LogFacts, command: LogCommand, now: Instant): Logged => {
  const { report, reporter, id, via } = command
  const plan = decideGuidance(facts, {
    criterion: report.criterion,
    caller: reporter,
    incidentUnit: report.unit,
    at: now,
    isNow: true,
    orderSeed: id,
  })
  const approvers = rolesToAsk(facts.directory, reporter.person.id, now)
  const linkedTo = plan.route === 'line' ? clockToJoin(facts.queue, approvers, now) : undefined
  const { step, giveUp } = facts.directory.escalation
  const event: LoggedEvent = {
    sequence: 1,
    type: 'logged',
    at: now,
    by: reporter.person.id,
    ...(via === undefined ? {} : { via }),
    incident: { report, plan, step, giveUp, approvers, ...(linkedTo === undefined ? {} : { linkedTo }) },
  }
  const escalation = beginning(id, event)
  const queue = withIncident(facts.queue, escalation, now, linkedTo)
  const queued = queue === facts.queue ? {} : { queue: { ...queue, version: facts.queue.version + 1 } }
  return { escalation, event, messages: plannedMessages(escalation), ...queued }
}

/** Both roles in their order, without one that nobody but the reporter holds. A vacant one stays: somebody may hold it when its turn comes. */
const rolesToAsk = (directory: Directory, reporter: PersonId, now: Instant): RoleName[] => {
  const today = localDateOf(now, directory.organization.timeZone)
  return roleNames.filter((role) => {
    const holders = roleHoldersOn(directory, role, today)
    return holders.length === 0 || holders.some(({ personId }) => personId !== reporter)
  })
}
