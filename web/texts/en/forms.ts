import type { Texts } from '../nb.ts'

export const forms: Texts['forms'] = {
  clock: 'Norwegian time, wherever the phone is.',
  twice: 'The clock is put back this night, so this time comes twice. Which one?',
  required: 'Fill this in.',
  invalid: 'Check this field.',
  optional: 'May be left empty.',
  from: 'From',
  to: 'To',
  saving: 'Saving …',
  stale: 'Somebody has changed this since you opened it. Get the latest version, and make your change again.',
  fetchLatest: 'Get the latest version',
  notFilled: 'Something is missing or must be corrected. See the marked fields.',
  toCalendar: 'To the calendar',
}
