import type { Texts } from '../nb.ts'

export const incident: Texts['incident'] = {
  title: 'Incident',
  listTitle: 'Incidents',
  listEmpty: 'No incidents.',
  loading: 'Fetching the incident …',
  states: {
    logged: 'Logged, not received',
    declined: 'Overtime declined',
    cleared: 'Overtime cleared, not received',
    received: 'Received by IT',
    withdrawn: 'Withdrawn',
    closed: 'Closed',
  },
  nextHeading: 'What happens now?',
  nextStep: (moment) => `The next message to those who may clear overtime goes ${moment}.`,
  nextCallOut: (moment) =>
    `If nobody in IT has received it by ${moment}, an SMS goes to whoever cleared it and whoever logged it.`,
  givesUp: (moment) => `If nobody has answered by ${moment}, the crisis plan takes over.`,
  givenUp: 'Nobody has answered. Follow the crisis plan, the last step of the plan. An answer still holds if it comes.',
  waitsForClearance: 'Overtime must be cleared. Those who may clear it have been told by SMS. Ring all the same.',
  noClearance: 'Overtime needs no clearance now. Ring until you reach somebody.',
  notReceived: 'Nobody in IT has received the incident yet. Ring until you reach somebody.',
  received: 'IT has received the incident.',
  over: 'The incident is closed here.',
  drill: 'This is a drill. Nobody is to do anything.',
  linked: 'Another incident already waits for clearance. They are decided together.',
  facts: 'About the incident',
  criterion: 'Severity',
  unit: 'Where',
  reporter: 'Logged by',
  callback: 'Can be reached on',
  loggedAt: 'Logged',
  startedAt: 'Began',
  spokenWaits: {
    heading: (approver) => `Waiting for ${approver} to confirm`,
    cleared: (by) => `${by} has written down a yes to overtime, given on the phone. It holds meanwhile.`,
    declined: (by) => `${by} has written down a no to overtime, given on the phone. It holds meanwhile.`,
  },
  spokenDenied: {
    heading: (approver) => `${approver} denies having said this`,
    cleared: (by) =>
      `${by} wrote down a yes to overtime on the phone. Ring each other and agree. IT is not called back when on the way.`,
    declined: (by) => `${by} wrote down a no to overtime on the phone. Ring each other and agree.`,
  },
  historyHeading: 'History',
  updated: (moment) => `Updated ${moment}`,
}
