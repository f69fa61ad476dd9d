import type { Texts } from '../nb.ts'

export const byCard: Texts['byCard'] = {
  title: 'Call card',
  putAway: 'Put the card away',
  heading: 'What is it about?',
  lead: (name) =>
    `You use the call card${name === '' ? '' : ` of ${name}`} and need not sign in. The card is forgotten when you close the tab.`,
  lineHolds: 'The line printed on the card holds, whether this page works or not.',
  toIncident: 'To the incident you have logged',
  noCardHeading: 'Scan the call card',
  noCardLead: 'Point the camera at the QR code of the call card: the page opens for the manager it belongs to.',
  refusedHeading: 'The card is not valid',
  refusedWhy: 'It was revoked, has expired or was replaced by a newer one. Ask the IT lead for a new one.',
  refusedRing: 'If it is urgent: ring the line printed on the card. It still holds.',
}
