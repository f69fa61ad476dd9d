import type { AgreementInForce } from '../agreements/agreement.ts'
import type { Absence } from '../availability/absence.ts'
import type { AnnouncedPeriod } from '../availability/announcedPeriod.ts'

/** The exceptions that still matter: everything that has not ended. One item, one version, so that a decision sees one truth. */
export interface Calendar {
  version: number
  agreements: AgreementInForce[]
  absences: Absence[]
  periods: AnnouncedPeriod[]
}

export const emptyCalendar: Calendar = { version: 0, agreements: [], absences: [], periods: [] }
