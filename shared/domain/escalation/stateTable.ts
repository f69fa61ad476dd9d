import type { EscalationState } from './escalation.ts'

/** What may be done with an incident, as the wire names it: `POST /api/escalations/{id}/…`. */
export type Action = 'calls' | 'clearance-request' | 'decision' | 'confirmation' | 'receipt' | 'withdrawal' | 'closure'

/** What somebody is to an incident. */
export type Party = 'reporter' | 'leaderAbove' | 'approver' | 'it'

/** What moves an incident, or is written down about it. */
export type Happening =
  | 'callLogged'
  | 'clearanceRequested'
  | 'cleared'
  | 'declined'
  | 'received'
  | 'withdrawn'
  | 'closed'

/** What may happen in which state (design.md section 3, Escalation): the only place that says so. */
const stateTable = {
  logged: ['callLogged', 'clearanceRequested', 'cleared', 'declined', 'received', 'withdrawn', 'closed'],
  declined: ['callLogged', 'cleared', 'received', 'withdrawn', 'closed'],
  cleared: ['callLogged', 'received', 'withdrawn', 'closed'],
  received: ['closed'],
  withdrawn: [],
  closed: [],
} as const satisfies Record<EscalationState, readonly Happening[]>

/** By which action it happens, and whose it is (design.md section 5). */
const happenings = {
  callLogged: { action: 'calls', parties: ['reporter', 'leaderAbove', 'approver', 'it'] },
  clearanceRequested: { action: 'clearance-request', parties: ['reporter'] },
  // The reporter only records what an approver has said on the phone.
  cleared: { action: 'decision', parties: ['approver', 'reporter'] },
  declined: { action: 'decision', parties: ['approver', 'reporter'] },
  received: { action: 'receipt', parties: ['reporter', 'leaderAbove', 'approver', 'it'] },
  withdrawn: { action: 'withdrawal', parties: ['reporter'] },
  closed: { action: 'closure', parties: ['it', 'approver'] },
} as const satisfies Record<Happening, { action: Action; parties: readonly Party[] }>

/** What a call card opens when single sign-on is down: what its holder does as reporter or leader, and nothing that decides or ends. */
const byCard: ReadonlySet<Action> = new Set(['calls', 'clearance-request', 'receipt', 'withdrawal'])

/** True when it may be done by a card too (design.md section 5, card holder). */
export const isByCard = (action: Action): boolean => byCard.has(action)

/** True once the reporter or IT has ended an incident: nothing is sent about it any more. */
export const isOver = (state: EscalationState): boolean => state === 'withdrawn' || state === 'closed'

/** True when this may happen to an incident in this state. */
export const mayHappen = (state: EscalationState, happening: Happening): boolean =>
  stateTable[state].some((allowed) => allowed === happening)

/** True when it is for one of these to do. */
export const isFor = (happening: Happening, parties: ReadonlySet<Party>): boolean =>
  happenings[happening].parties.some((party) => parties.has(party))

/** What these may do in this state, each action once. */
export const actionsIn = (state: EscalationState, parties: ReadonlySet<Party>): Action[] => [
  ...new Set(stateTable[state].filter((one) => isFor(one, parties)).map((one) => happenings[one].action)),
]
