import type { PersonId } from '../organization/organization.ts'
import type { Interval } from '../time/interval.ts'

/** One person's period, or the whole IT unit's when `personId` is null (R20). Who and why never leave IT. */
export interface Absence extends Interval {
  id: string
  /** Raised by every write. */
  version: number
  personId: PersonId | null
  kind: 'away' | 'reduced'
  note?: string
  /** Public: what people do instead of reaching IT (A11). */
  alternative?: string
}

export type AvailabilityLevel = 'normal' | 'reduced' | 'none'
