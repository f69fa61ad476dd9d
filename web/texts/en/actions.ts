import type { Texts } from '../nb.ts'

export const actions: Texts['actions'] = {
  outcomes: { reached: 'Answered', noAnswer: 'No answer', busy: 'Busy', wrongNumber: 'Wrong number' },
  outcomeOf: (outcome, name) => `${outcome}: ${name}`,
  tried: { reached: 'Answered', inVain: 'Tried, no answer' },
  choose: 'Choose …',
  reason: 'Reason',
  note: 'Note (may be empty)',
  receiptHeading: 'Did you reach somebody in IT?',
  receiptLead:
    'The incident is received when you have talked to somebody in IT by phone and explained what it is about.',
  receiver: 'Whom did you talk to?',
  received: 'Yes, and I explained it',
  requestHeading: 'Does somebody in IT have to work overtime?',
  requestLead: 'Ask those who may clear overtime to decide. They get an SMS at once.',
  request: 'Ask for clearance',
  decisionHeading: 'Clear overtime for IT?',
  asks: (name, moment) => `${name} asks for it. The incident was logged ${moment}.`,
  limit: 'At most this many hours (may be empty)',
  clear: 'Clear overtime',
  decline: 'Decline',
  othersWait: (count) =>
    count === 1
      ? 'One more incident waits. Is this the answer for it too?'
      : `${count} more incidents wait. Is this the answer for them too?`,
  nobodyElseWaits: 'No other incident waits for clearance.',
  spokenHeading: 'Did you get a yes or no by phone?',
  spokenLead: 'Write down what the one who may clear has said. They get an SMS and confirm.',
  spokenBy: 'Who said it?',
  spokenAt: 'When?',
  confirmHeading: 'Is it right that you decided this by phone?',
  confirmLead: 'Whoever logged the incident has written down an answer in your name. See the history below.',
  confirm: 'Yes, that is right',
  deny: 'No, that is wrong',
  callOutHeading: 'Ring IT now',
  callOutLead: 'These numbers are private and for call-out only. IT has been told by SMS to ring you.',
  withdrawHeading: 'Withdraw the incident',
  withdraw: 'Withdraw',
  closeHeading: 'Close the incident',
  close: 'Close',
  outcome: 'How did it end?',
  closures: { solved: 'Solved', workaround: 'Workaround', notReached: 'Nobody was reached', notIt: 'Not an IT matter' },
}
