import type { Escalation, EscalationId } from '../escalation/escalation.ts'
import { beginning } from '../escalation/fold.ts'
import { byItself, type LoggedEvent } from '../escalation/history.ts'
import { happening, unchanged, type EscalationChange } from '../escalation/outcome.ts'
import { isOver } from '../escalation/stateTable.ts'
import type { Directory } from '../organization/directory.ts'
import { newMessage, type DrillContent, type Message } from '../messages/message.ts'
import { later, type Instant } from '../time/instant.ts'

/** A rehearsal is logged by nobody: that is its mark, and no real incident has it. */
export const isDrill = ({ reporter }: Pick<Escalation, 'reporter'>): boolean => reporter === byItself

/** What a rehearsal begins with. */
export interface DrillStart {
  escalation: Escalation
  event: LoggedEvent
  message: Message<DrillContent>
}

/** Later than this it rehearses nothing any more. */
const usefulFor = 'PT1H'

/**
 * A marked incident with one SMS. It stays out of the queue of those that wait for clearance and starts no clock, so that a real incident is
 * never linked to it.
 */
export const startedDrill = (
  directory: Directory,
  { id, summary }: { id: EscalationId; summary: string },
  now: Instant,
): DrillStart => {
  const { escalation: settings, channels } = directory
  const event: LoggedEvent = {
    sequence: 1,
    type: 'logged',
    at: now,
    by: byItself,
    incident: {
      report: { criterion: 'other', summary, unit: topUnit(directory), callbackPhone: channels.support.phone },
      plan: {
        route: 'directCall',
        band: 'core',
        steps: [{ kind: 'crisisPlan', order: 'any', contacts: [{ is: 'crisisPlan' }], texts: ['crisisPlan'] }],
        reasons: ['withinCoreHours'],
      },
      step: settings.step,
      giveUp: settings.giveUp,
      approvers: [],
    },
  }
  const message = newMessage<DrillContent>({
    id: `drill-${id}`,
    subject: { type: 'drill', id },
    about: 1,
    content: { kind: 'drill' },
    dueAt: now,
    expiresAt: later(now, usefulFor),
  })
  return { escalation: beginning(id, event), event, message }
}

const topUnit = ({ units }: Directory): string => [...units.values()].find(({ parent }) => parent === null)?.id ?? ''

/** Takes the marked incident back; undefined when that was done already. */
export const endedDrill = (escalation: Escalation, reason: string, now: Instant): EscalationChange | undefined =>
  isOver(escalation.state)
    ? undefined
    : happening(unchanged(escalation), { type: 'withdrawn', reason }, { at: now, by: byItself })
