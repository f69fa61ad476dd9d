import type { View } from '../../../web/router/views.ts'

/** Every view of the page, and every state of it in which somebody may find it: each is looked at in every appearance. */
const reachable = {
  now: ['in core hours', 'after hours', 'without an answer', 'without a network', 'sign-in failed', 'report was sent'],
  report: ['the question'],
  reportDetails: [
    'not signed in',
    'numbers and form',
    'danger to life',
    'something missing',
    'refused',
    'waiting for a network',
    'unsure whether it arrived',
    'worked out on the phone',
    'for an employee',
    'by card',
  ],
  notCritical: ['where it belongs'],
  incidents: ['not signed in', 'none', 'some', 'unreachable'],
  incident: [
    'not signed in',
    'on its way',
    'unknown',
    'logged',
    'by card',
    'to decide',
    'action refused',
    'word waits',
    'word to confirm',
    'word denied',
    'declined',
    'cleared',
    'cleared, with numbers',
    'received',
    'closed',
    'withdrawn',
    'unreachable',
  ],
  notices: ['not signed in', 'none', 'pending', 'confirmed', 'stopped', 'address made', 'card in my name'],
  organization: ['not signed in', 'in force', 'differences', 'refused', 'stale', 'saved', 'forbidden'],
  cards: ['not signed in', 'missing', 'issued', 'about to be revoked', 'revoked'],
  audit: ['not signed in', 'entries', 'nothing in the period'],
  outgoing: ['not signed in', 'nothing', 'planned and sent'],
  card: ['without a card', 'in use', 'refused'],
  code: [
    'to be typed',
    'wrong',
    'waiting for an answer',
    'answered meanwhile',
    'cleared, with numbers',
    'word to confirm',
    'word denied',
  ],
  calendar: ['not signed in', 'month', 'week', 'list', 'empty list', 'unreachable'],
  newAgreement: ['not signed in', 'forbidden', 'something missing', 'written'],
  agreement: [
    'not signed in',
    'unknown',
    'draft',
    'to approve',
    'stale',
    'agreed',
    'waiting beside what counts',
    'about to be cancelled',
    'cancelled',
  ],
  editAgreement: ['not signed in', 'changed'],
  newAbsence: ['not signed in', 'written'],
  absence: ['not signed in', 'unknown', 'about to be removed'],
  notFound: ['leads nowhere'],
  broken: ['fault of the page'],
} as const satisfies Record<View['name'] | 'broken', readonly string[]>

type Reachable = typeof reachable

/** A view in one of its states: `calendar: week`. */
export type Place = { [Name in keyof Reachable]: `${Name}: ${Reachable[Name][number]}` }[keyof Reachable]

/** Each of them. */
export const places = Object.entries(reachable).flatMap(([view, states]) => states.map((state) => `${view}: ${state}`))
