import type { Language } from '../../domain/organization/organization.ts'
import type { SmsTexts } from '../../domain/sms/smsTexts.ts'
import { smsInEnglish } from './en.ts'
import { smsInBokmal } from './nb.ts'

const smsTexts: Record<Language, SmsTexts> = { nb: smsInBokmal, en: smsInEnglish }

/** What is said by SMS, in one language: the organisation's first, for a phone tells us none. */
export const smsTextsIn = (language: Language): SmsTexts => smsTexts[language]
