/** A day on the organisation's wall calendar: `2026-04-01`. */
export type LocalDate = string

/** Wall-clock minutes since midnight, half-open. */
export interface TimeOfDayRange {
  from: number
  to: number
}

export type HalfDay = 'christmasEve' | 'newYearsEve' | 'wednesdayBeforeMaundyThursday'

/** When IT may be reached. `core` is promised (R18), `extended` often but never promised (R19). */
export interface Hours {
  workday: TimeOfDayRange
  core: TimeOfDayRange
  extended: TimeOfDayRange
  halfDays: { until: number; on: HalfDay[] }
  closures: LocalDate[]
}

export type Band = 'core' | 'extended' | 'unstated' | 'afterHours'

export type DayKind = 'working' | 'half' | 'weekend' | 'holiday' | 'closure'
