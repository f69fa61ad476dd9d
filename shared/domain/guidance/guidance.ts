import { agreementsUsableAt } from '../agreements/countsFor.ts'
import { alternativeAt, availabilityAt, awayAt } from '../availability/availability.ts'
import { bandAt } from '../calendar/bands.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { Band } from '../calendar/hours.ts'
import type { Caller } from '../line/caller.ts'
import { lineOfAuthority } from '../line/line.ts'
import { itStaffIds, type Directory } from '../organization/directory.ts'
import type { PersonId, UnitId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { neutralOrder } from './neutralOrder.ts'
import type { Criterion, GuidanceRoute, Plan, Reason } from './plan.ts'
import type { Situation } from './situation.ts'
import { criticalSteps, ticketSteps } from './steps.ts'

export interface GuidanceFacts {
  directory: Directory
  calendar: Calendar
}

export interface GuidanceQuestion {
  criterion: Criterion
  caller: Caller
  incidentUnit?: UnitId
  at: Instant
  /** For another moment than now everyone in IT is listed: who is away then is nobody's business (R20). */
  isNow: boolean
  /** The incident's id, or something as lasting: it fixes the neutral order. */
  orderSeed: string
}

/** The right plan for one person, one incident and one moment (design, section 3). It never dead-ends. */
export const decideGuidance = (facts: GuidanceFacts, question: GuidanceQuestion): Plan => {
  const { directory } = facts
  const { band, date } = bandAt(question.at, directory.hours, directory.organization.timeZone)
  if (question.criterion === 'notCritical')
    return { route: 'ticket', band, steps: ticketSteps(), reasons: ['notCritical'] }
  const situation: Situation = {
    criterion: question.criterion,
    band,
    offered: offeredStaff(facts, question),
    agreements: agreementsUsableAt(directory, facts.calendar.agreements, question.caller, question.at),
    alternative: alternativeAt(question.at, facts.calendar.absences, itStaffIds(directory)),
    line: lineOfAuthority(directory, {
      caller: question.caller,
      incidentUnit: question.incidentUnit,
      today: date,
      absent: awayAt(question.at, facts.calendar.absences),
    }),
    caller: question.caller,
  }
  const route = routeOf(situation)
  return { route, band, steps: criticalSteps(route, situation), reasons: reasonsOf(situation) }
}

const offeredStaff = ({ directory, calendar }: GuidanceFacts, question: GuidanceQuestion): PersonId[] => {
  const staff = itStaffIds(directory)
  const level = availabilityAt(question.at, calendar.absences, staff, directory.availability.reducedAtOrBelow)
  if (level === 'none') return []
  const away = question.isNow ? awayAt(question.at, calendar.absences) : new Set<PersonId>()
  const others = staff.filter((personId) => personId !== question.caller.person.id && !away.has(personId))
  return neutralOrder(others, question.orderSeed)
}

const routeOf = ({ band, offered, agreements }: Situation): GuidanceRoute => {
  if (band !== 'afterHours' && offered.length > 0) return band === 'core' ? 'directCall' : 'directCallThenLine'
  return agreements.length > 0 ? 'onCall' : 'line'
}

const bandReasons = {
  core: 'withinCoreHours',
  extended: 'withinHoursNotPromised',
  unstated: 'withinHoursNotPromised',
  afterHours: 'afterHours',
} as const satisfies Record<Band, Reason>

const reasonsOf = ({ band, offered, agreements, line, caller }: Situation): Reason[] => {
  const told: [Reason, boolean][] = [
    [bandReasons[band], true],
    ['nobodyPresent', band !== 'afterHours' && offered.length === 0],
    ['agreementCounts', agreements.length > 0],
    ['noAgreement', agreements.length === 0],
    ['callerMayClear', caller.roles.length > 0],
    ['callerIsNoManager', !caller.capabilities.has('manager')],
    ['vacantPost', line.vacantPosts],
    ['lineBroken', line.broken],
  ]
  return told.filter(([, holds]) => holds).map(([reason]) => reason)
}
