import type { Texts } from '../nb.ts'

export const notices: Texts['notices'] = {
  title: 'My notices',
  lead: 'Get an e-mail when IT has an extraordinary on-call agreement you may use, and when IT is away or has reduced availability.',
  states: {
    none: 'You get no notices',
    pending: 'Waiting for confirmation',
    confirmed: 'You get notices',
    ended: 'You have stopped the notices',
  },
  none: 'Follow your unit to get notices by e-mail.',
  pending: (email) => `We have sent an e-mail to ${email}. Confirm there, and the notices begin.`,
  confirmed: (unit, email) => `Notices for ${unit} go to ${email}.`,
  stop: 'Stop the notices',
  mailHeading: 'What the e-mail looks like',
  mailLead: 'The e-mail is in English and comes from Amazon, which sends the notices for us. It is genuine.',
  mailFrom: 'From',
  mailSubject: 'Subject',
  mailPress: 'Press',
  mailMissing: 'It does not come? Look in the spam folder, or stop and follow again.',
  followHeading: 'Follow a unit',
  changeHeading: 'Follow another unit',
  unit: 'Unit',
  follow: 'Follow',
  calendarHeading: 'Calendar address',
  calendarLead:
    'Subscribe to an address in your own calendar, such as Outlook. There you see when IT is hard to reach, and the on-call agreements you may use. Calendars fetch news only some times a day, so follow the notices too.',
  calendarSince: (date) =>
    `You made a calendar address on ${date}. It cannot be shown again. If you have lost it, make a new one.`,
  calendarMake: 'Make a calendar address',
  calendarRenew: 'Make a new address',
  calendarRenewHint: 'If you make a new address, the old one stops working at once.',
  calendarRevoke: 'Delete the address',
  calendarRevoked: 'The address is deleted and no longer works.',
  calendarAddress: 'Your address',
  calendarOnce:
    'Copy the address now: it is shown only this once. Whoever has it can read the calendar, so do not pass it on.',
  calendarCopy: 'Copy the address',
  calendarCopied: 'The address is copied.',
}
