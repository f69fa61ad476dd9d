import type { WriteAgreement } from '../../../../../shared/domain/agreements/acceptableTerms.ts'
import type { Agreement, AgreementTerms } from '../../../../../shared/domain/agreements/agreement.ts'
import type { ApproveAgreement } from '../../../../../shared/domain/agreements/approvalWord.ts'
import { approveAgreement } from '../../../../../shared/domain/agreements/approveAgreement.ts'
import { changeAgreement } from '../../../../../shared/domain/agreements/changeAgreement.ts'
import { draftAgreement } from '../../../../../shared/domain/agreements/draftAgreement.ts'
import type { AgreementRefusal } from '../../../../../shared/domain/agreements/refusal.ts'
import { agreementWarningCodes, type AgreementFacts } from '../../../../../shared/domain/agreements/warnings.ts'
import { emptyCalendar } from '../../../../../shared/domain/calendar/calendar.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { directoryWith } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

export const directory = directoryWith()

/** Three weeks before the weekend of `terms`. */
export const early = wallClock('2026-03-06T10:00')

export const factsWith = (more: Partial<AgreementFacts> = {}): AgreementFacts => ({
  directory,
  calendar: emptyCalendar,
  people: [],
  followers: [],
  ...more,
})

/** The weekend on which summer time begins. */
export const terms = (more: Partial<AgreementTerms> = {}): AgreementTerms => ({
  from: wallClock('2026-03-27T16:00'),
  to: wallClock('2026-03-30T08:00'),
  staff: ['it-1'],
  phone: '+4749000900',
  audience: { units: ['health'] },
  purpose: 'Flytting av journalsystem',
  ...more,
})

/** As the IT lead writes it, with every warning accepted. */
export const written = (more: Partial<AgreementTerms> = {}): WriteAgreement => ({
  by: 'it-1',
  terms: terms(more),
  acceptWarnings: agreementWarningCodes,
})

/** The record, where it was not refused. */
export const done = (result: Agreement | AgreementRefusal): Agreement => {
  if ('refused' in result) throw new Error(`Refused: ${JSON.stringify(result)}`)
  return result
}

export const drafted = (more: Partial<AgreementTerms> = {}, now = early): Agreement =>
  done(draftAgreement('a1', written(more), factsWith(), now))

/** The director's yes in the app. */
export const yes = (now: string): ApproveAgreement => ({
  by: callerAt(directory, directory.people.get('director')!, now),
  role: 'director',
})

export const approved = (agreement: Agreement, now = early): Agreement =>
  done(approveAgreement(agreement, yes(now), directory, now))

/** In force from `now` on. */
export const agreed = (more: Partial<AgreementTerms> = {}, now = early): Agreement => approved(drafted(more, now), now)

export const changed = (agreement: Agreement, more: Partial<AgreementTerms>, now: string): Agreement =>
  done(changeAgreement(agreement, written(more), factsWith(), now))
