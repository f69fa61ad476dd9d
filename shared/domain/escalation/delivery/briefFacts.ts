import type { Calendar } from '../../calendar/calendar.ts'
import type { CodeFacts } from '../../codes/roleCodes.ts'
import type { PersonId } from '../../organization/organization.ts'
import type { SmsTexts } from '../../sms/smsTexts.ts'
import type { Escalation } from '../escalation.ts'
import type { EscalationFacts } from '../outcome.ts'

/** Everything that a message about an incident is briefed from, as it is when it goes. */
export interface BriefFacts extends EscalationFacts, Pick<CodeFacts, 'states' | 'mac'> {
  escalation: Escalation
  calendar: Calendar
  callOutPhones: ReadonlyMap<PersonId, string>
  /** The incidents that the same word decided: those named in `alsoFor` and `with` of its decisions. */
  together: readonly Escalation[]
  /** Where codes are typed; said only where the organisation wants links in its SMS (`sms.link`). */
  codeAddress?: string | undefined
  /** In the organisation's first language. */
  texts: SmsTexts
}

/** Somebody to be told by SMS, and what. */
export interface Recipient {
  personId: PersonId
  /** E.164; undefined: nobody gave us a number. */
  phone: string | undefined
  text: string
}
