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
}
