import type { LocalDate } from '../../shared/domain/calendar/hours.ts'
import { createCell } from '../state/cell.ts'

export const modes = ['month', 'week', 'list'] as const

export type Mode = (typeof modes)[number]

/** How the calendar is looked at: whoever comes back from an agreement finds it as they left it. */
export const shownMode = createCell<Mode>('month')

/** The day one has gone to; today until then. */
export const shownDay = createCell<LocalDate | undefined>(undefined)
