import { emergencyNumbers, type GuidanceRoute, type PlanContact, type PlanStep, type StepText } from './plan.ts'
import type { Situation } from './situation.ts'

/** Not critical: the ticket system; support only for those who are prevented from using it (R1, R4). */
export const ticketSteps = (): PlanStep[] => [
  { kind: 'ticket', order: 'sequence', contacts: [{ is: 'ticketSystem' }], texts: ['ticketSystem'] },
  {
    kind: 'support',
    order: 'any',
    contacts: [{ is: 'supportEmail' }, { is: 'supportPhone' }],
    texts: ['onlyIfPrevented'],
  },
]

/** The steps of a critical plan on its route; steps without anybody to turn to fall away, the crisis plan never does. */
export const criticalSteps = (route: GuidanceRoute, situation: Situation): PlanStep[] => [
  ...emergencyStep(situation),
  ...stepsOfRoute(route, situation),
  ...lineSteps(situation),
  { kind: 'crisisPlan', order: 'any', contacts: [{ is: 'crisisPlan' }], texts: crisisPlanTexts(situation) },
]

const emergencyStep = ({ criterion }: Situation): PlanStep[] => {
  if (criterion !== 'dangerToLife') return []
  const contacts = emergencyNumbers.map((number): PlanContact => ({ is: 'emergencyNumber', number }))
  return [{ kind: 'emergency', order: 'any', contacts, texts: ['emergencyFirst'] }]
}

const stepsOfRoute = (route: GuidanceRoute, situation: Situation): PlanStep[] => {
  if (route === 'onCall') return [onCallStep(situation)]
  if (route === 'line') return situation.band === 'afterHours' ? [] : [nobodyAtItStep(situation)]
  return [directStep(route, situation)]
}

const onCallContacts = ({ agreements }: Situation): PlanContact[] =>
  agreements.map(({ id }) => ({ is: 'agreement', agreementId: id }))

const onCallStep = (situation: Situation): PlanStep => ({
  kind: 'onCall',
  order: 'any',
  contacts: onCallContacts(situation),
  texts: ['ringNow', 'onCallAgreement'],
})

/** In office hours an agreement adds its number to the direct numbers. */
const directStep = (route: GuidanceRoute, situation: Situation): PlanStep => ({
  kind: 'it',
  order: 'any',
  contacts: [
    ...situation.offered.map((personId): PlanContact => ({ is: 'person', personId })),
    ...onCallContacts(situation),
  ],
  texts: route === 'directCall' ? ['ringNow', 'noRank'] : ['ringNow', 'noRank', 'notPromised'],
})

const nobodyAtItStep = ({ alternative }: Situation): PlanStep => ({
  kind: 'support',
  order: 'sequence',
  contacts: [
    ...(alternative === undefined ? [] : [{ is: 'alternative', text: alternative } as const]),
    { is: 'supportPhone' },
  ],
  texts: ['nobodyAtIt'],
})

const lineSteps = ({ line, caller }: Situation): PlanStep[] => {
  const leaderTexts: StepText[] = caller.capabilities.has('manager') ? [] : ['leaderContactsApprovers']
  const vacant: StepText[] = line.vacantPosts ? ['vacantPost'] : []
  const steps: PlanStep[] = [
    {
      kind: 'leader',
      order: 'any',
      contacts: line.leaders,
      texts: ['ringNow', 'ownLeaderOrAbove', ...leaderTexts, ...vacant],
    },
    {
      kind: 'approver',
      order: 'sequence',
      contacts: line.approvers.map((role) => ({ is: 'role', role })),
      texts: ['ringNow', 'approversClear', ...mayClear(caller.roles.length > 0)],
    },
  ]
  return steps.filter((step) => step.contacts.length > 0)
}

/** An approver whom nobody stands above must still be told that they may clear it themselves (A8). */
const crisisPlanTexts = ({ caller, line }: Situation): StepText[] => [
  ...mayClear(caller.roles.length > 0 && line.approvers.length === 0),
  'crisisPlan',
]

const mayClear = (holds: boolean): StepText[] => (holds ? ['callerMayClear'] : [])
