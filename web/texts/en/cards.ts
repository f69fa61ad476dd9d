import type { Texts } from '../nb.ts'

export const cards: Texts['cards'] = {
  title: 'Call cards',
  lead: "One sheet of paper for when everything else is down: emergency numbers, the manager's line, and who may clear overtime. Its QR code lets whoever holds the card report in the manager's name without signing in.",
  missingHeading: 'Without a card',
  nobodyMissing: 'Everybody who should have a card has one.',
  outdatedHeading: 'To be printed again',
  inOrderHeading: 'Valid cards',
  noneInOrder: 'No card is valid now.',
  overHeading: 'Cards that are over',
  find: 'Find a manager',
  noMatch: 'Nobody matches.',
  kinds: { manager: 'Manager', approver: 'May clear overtime' },
  states: {
    active: 'Valid',
    outdated: 'To be printed again',
    expired: 'Expired',
    revoked: 'Revoked',
    lapsed: 'No longer a manager',
  },
  issuedBy: (name, day) => `Issued by ${name} ${day}`,
  expires: (day) => `Valid until ${day}`,
  expired: (day) => `Was valid until ${day}`,
  revokedBy: (name, day) => `Revoked by ${name} ${day}`,
  somebody: 'somebody who is no longer here',
  issue: 'Issue a card',
  issueAgain: 'Issue anew',
  revoke: 'Revoke',
  revokeSure: (name) => `The card of ${name} stops working at once.`,
  revokeYes: 'Yes, revoke',
  revokeNo: 'Keep the card',
  issuedHeading: (name) => `The card of ${name} is ready`,
  issuedLead:
    'Print it now. The QR code is shown this once and is not kept. An older card has been revoked, and the manager is told by SMS.',
  print: 'Print the card',
  done: 'Done, close the card',
}

export const callCard: Texts['callCard'] = {
  name: 'Call card',
  approverName: 'Call card for you who may clear overtime',
  criticalHeading: 'Critical: ring',
  notCriticalHeading: 'Normally not: report a ticket',
  actingHeading: 'Acting in periods',
  actingPeriod: (from, to) => `${from} up to and including ${to}`,
  callOutHeading: 'Call IT out once overtime is cleared',
  callOutLead: 'Private numbers, for call-out only. There is no order of priority.',
  qr: 'Scan the code to report without signing in. It works for you alone. Do not photograph it.',
  qrLabel: "QR code that opens the reporting page for the card's holder",
  codes: 'Did you get a code by SMS? Type it here:',
  validity: (from, to) => `Valid from ${from} to ${to}`,
  version: (version) => `Card no. ${version}`,
  lost: 'Lost the card? Ask the IT lead to revoke it. Numbers may have changed since it was printed.',
}

export const ownCard: Texts['ownCard'] = {
  heading: 'Your call card',
  issued: (name, day) => `${name} issued a call card in your name ${day}.`,
  states: {
    active: (day) => `It is valid until ${day}. Whoever holds it can report in your name.`,
    outdated: () => 'Something on it holds no more. Ask the IT lead for a new one.',
    expired: (day) => `It expired ${day}. Ask the IT lead for a new one.`,
    revoked: () => 'It has been revoked and opens nothing.',
    lapsed: () => 'It opens nothing any more.',
  },
  notMine: 'You have not been given it, or you have lost it? Ask the IT lead to revoke it at once.',
  none: 'Nobody has issued a call card in your name. Ask the IT lead for one, so that you can report when sign-in is down.',
}
