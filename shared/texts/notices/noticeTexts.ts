import type { AnnouncedPeriod } from '../../domain/availability/announcedPeriod.ts'
import type { NoticeContent } from '../../domain/messages/message.ts'

type ByKind = Record<NoticeContent['kind'], string>

/** The words of notices in one language. A language that lacks one does not compile. */
export interface NoticeTexts {
  /** A moment on the wall clock, and its ISO week, as luxon formats them. */
  moment: string
  week: string
  /** With a time that the clock passes twice. */
  summerTime: string
  winterTime: string
  period: (from: string, to: string) => string
  /** One line `what: value`. */
  when: string
  toldBefore: string
  late: string
  notUrgent: (ticketSystem: string) => string
  dangerToLife: string
  agreement: {
    subject: (organisation: string) => string
    opening: ByKind
    audience: string
    everyone: (organisation: string) => string
    units: (names: string[]) => string
    purpose: string
    exclusions: string
    noExclusions: string
    phone: string
    response: string
    minutes: (minutes: number) => string
    approvedBy: string
    clearsOvertime: string
    otherwise: string
    reference: (id: string, version: number) => string
  }
  availability: {
    subject: (organisation: string) => string
    level: Record<AnnouncedPeriod['level'], string>
    opening: ByKind
    alternative: string
    critical: Record<AnnouncedPeriod['level'], string>
  }
  /** An SMS: only letters that do not make it dearer, no link. */
  approvalRecorded: (organisation: string, approvedAt: string, period: string) => string
}
