import { decideGuidance, type GuidanceFacts } from '../guidance/guidance.ts'
import type { Caller } from '../line/caller.ts'
import type { Message } from '../messages/message.ts'
import type { Instant } from '../time/instant.ts'
import { clearanceMessages } from './clearanceClock.ts'
import type { ClearanceQueue } from './clearanceQueue.ts'
import type { Escalation, EscalationId, IncidentReport } from './escalation.ts'
import { beginning } from './fold.ts'
import type { LoggedEvent } from './history.ts'

export interface LogFacts extends GuidanceFacts {
  queue: ClearanceQueue
}

export interface LogCommand {
  id: EscalationId
  reporter: Caller
  report: IncidentReport
}

/** What logging writes, all of it at once. `queue` is there only when this incident needs clearance. */
export interface Logged {
  escalation: Escalation
  event: LoggedEvent
  messages: Message[]
  queue?: ClearanceQueue
}

/**
 * Logs a critical incident (R28): freezes the plan of this moment and, on route `line`, starts the clearance clock;
 * while another incident waits for clearance this one is linked to it and starts none.
 */
export const logEscalation = (facts: LogFacts, command: LogCommand, now: Instant): Logged => {
  const { report, reporter, id } = command
  const plan = decideGuidance(facts, {
    criterion: report.criterion,
    caller: reporter,
    incidentUnit: report.unit,
    at: now,
    isNow: true,
    orderSeed: id,
  })
  const needsClearance = plan.route === 'line'
  const linkedTo = needsClearance ? facts.queue.waiting[0] : undefined
  const { step, giveUp } = facts.directory.escalation
  const event: LoggedEvent = {
    sequence: 1,
    type: 'logged',
    at: now,
    by: reporter.person.id,
    incident: { report, plan, step, giveUp, ...(linkedTo === undefined ? {} : { linkedTo }) },
  }
  const escalation = beginning(id, event)
  if (!needsClearance) return { escalation, event, messages: [] }
  const queue = { version: facts.queue.version + 1, waiting: [...facts.queue.waiting, id] }
  return { escalation, event, messages: linkedTo === undefined ? clearanceMessages(escalation, now) : [], queue }
}
