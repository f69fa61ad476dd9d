import type { ErrorCode } from '../contract/errorCodes.ts'
import type { DayName } from '../domain/calendar/day.ts'
import type { Criterion, EmergencyNumber, StepText } from '../domain/guidance/plan.ts'

/** What a problem says to the person who met it: what is wrong, and what they can do. */
interface ProblemText {
  title: string
  detail: string
}

/** Every text people read. A language that lacks one does not compile. */
export interface Catalogue {
  problems: Record<ErrorCode, ProblemText>
  steps: Record<StepText, string>
  criteria: Record<Criterion, string>
  emergencyNumbers: Record<EmergencyNumber, string>
  dayNames: Record<DayName, string>
  /** What stands in an incident that is only a rehearsal. */
  drill: { summary: string; passed: string; failed: string }
  contacts: {
    ticketSystem: string
    supportEmail: string
    supportPhone: string
    onCall: string
    alternative: string
    crisisPlan: string
  }
}
