import { describe, expect, test } from 'vitest'
import type { AgreementInForce } from '../../../../shared/domain/agreements/agreement.ts'
import { emptyCalendar } from '../../../../shared/domain/calendar/calendar.ts'
import type { Plan, PlanContact, PlanStep, StepKind } from '../../../../shared/domain/guidance/plan.ts'
import { shownGuidance } from '../../../../shared/presentation/guidance.ts'
import { textsIn } from '../../../../shared/texts/texts.ts'
import { absence, agreement } from '../../../fixtures/calendar.ts'
import { directoryWith, person } from '../../../fixtures/directory.ts'
import { planOf } from '../../../fixtures/plan.ts'
import { wallClock } from '../../../fixtures/wallClock.ts'

const step = (kind: StepKind, ...contacts: PlanContact[]): PlanStep => ({ kind, order: 'any', contacts, texts: [] })

const planWith = (...steps: PlanStep[]): Plan => ({ route: 'line', band: 'afterHours', steps, reasons: [] })

/** As it was frozen one night: a leader above, both roles, the number of an agreement, two of IT. */
const frozen = planWith(
  step('it', { is: 'person', personId: 'it-1' }, { is: 'person', personId: 'it-2' }),
  step('onCall', { is: 'agreement', agreementId: 'election' }),
  step('leader', { is: 'person', personId: 'health-head' }),
  step('approver', { is: 'role', role: 'itSuperior' }, { is: 'role', role: 'director' }),
  step('crisisPlan', { is: 'crisisPlan' }),
)

interface Given {
  directory?: ReturnType<typeof directoryWith>
  absences?: ReturnType<typeof absence>[]
  agreements?: AgreementInForce[]
  at?: string
  callerId?: string
}

const inForce = agreement({ from: '2026-04-01T16:00', to: '2026-05-01T07:00' })

const shown = (
  plan: Plan,
  {
    directory = directoryWith(),
    absences = [],
    agreements = [inForce],
    at = '2026-04-08T22:00',
    callerId = 'home-head',
  }: Given = {},
) =>
  shownGuidance(plan, {
    directory,
    calendar: { ...emptyCalendar, absences, agreements },
    at: wallClock(at),
    callerId,
    texts: textsIn('nb'),
  })

const stepsOf = (plan: Plan, given?: Given) => planOf(shown(plan, given)).slice(1)

const contactsOf = (kind: StepKind, given: Given) =>
  shown(frozen, given).steps.find((one) => one.kind === kind)?.contacts

describe('a frozen plan', () => {
  test('names who stood in it, while nothing has changed', () => {
    expect(stepsOf(frozen)).toEqual([
      'it: it-1, it-2',
      'onCall: election',
      'leader: health-head',
      'approver: finance, director',
      'crisisPlan: crisisPlan',
    ])
  })

  test('shows the number of today', () => {
    const directory = directoryWith({ people: [person('health-head', 'health', { phone: '+4749000099' })] })
    expect(contactsOf('leader', { directory })).toMatchObject([{ personId: 'health-head', phone: '+4749000099' }])
    const agreements = [{ ...inForce, version: 2, phone: '+4749000098' }]
    expect(contactsOf('onCall', { agreements })).toMatchObject([{ phone: '+4749000098' }])
  })

  test('shows who holds a role today: the new holder, and an acting one first', () => {
    const directory = directoryWith({
      people: [person('deputy', 'admin'), person('new-finance', 'admin')],
      roles: {
        itSuperior: { holder: 'new-finance' },
        director: { acting: [{ person: 'deputy', from: '2026-04-08', to: '2026-04-09' }] },
      },
    })
    expect(stepsOf(frozen, { directory })).toContain('approver: new-finance, deputy (acting), director')
    expect(stepsOf(frozen, { directory, at: '2026-04-09T00:00' })).toContain('approver: new-finance, director')
  })

  test('marks who is absent today among the holders of a role', () => {
    const absences = [absence('finance', { from: '2026-04-08T07:00', to: '2026-04-10T16:00' })]
    expect(stepsOf(frozen, { absences })).toContain('approver: finance (absent), director')
  })

  test('never shows the reporter to themselves as holder of a role', () => {
    expect(stepsOf(frozen, { callerId: 'finance' })).toContain('approver: director')
  })

  test('shows who holds both roles once, under the first', () => {
    const directory = directoryWith({ roles: { director: { holder: 'finance' } } })
    expect(stepsOf(frozen, { directory })).toContain('approver: finance')
  })

  test('says of every holder of a role that they may clear, and of nobody else', () => {
    const { steps } = shown(frozen)
    const mayClear = steps.flatMap(({ contacts }) => contacts).filter((contact) => contact.mayClear)
    expect(mayClear.map(({ personId }) => personId)).toEqual(['finance', 'director'])
  })
})

const withoutPerson = (id: string) => {
  const directory = directoryWith()
  return { ...directory, people: new Map([...directory.people].filter(([other]) => other !== id)) }
}

describe('a step behind which nobody is left', () => {
  test('is not shown: whoever was named has left', () => {
    expect(stepsOf(frozen, { directory: withoutPerson('health-head') }).join()).not.toContain('leader')
  })

  test('is shown while somebody of it is left', () => {
    expect(stepsOf(frozen, { directory: withoutPerson('it-1') })).toContain('it: it-2')
  })

  test('is not shown: the agreement is in force no more', () => {
    expect(stepsOf(frozen, { agreements: [] }).join()).not.toContain('onCall')
  })

  test('is not shown: both roles are vacant', () => {
    const directory = directoryWith({ roles: { itSuperior: { holder: null }, director: { holder: null } } })
    expect(stepsOf(frozen, { directory }).join()).not.toContain('approver')
  })

  test('leaves the crisis plan, which is always there', () => {
    const directory = {
      ...directoryWith({ roles: { itSuperior: { holder: null }, director: { holder: null } } }),
      people: new Map(),
    }
    expect(stepsOf(frozen, { directory, agreements: [] })).toEqual(['crisisPlan: crisisPlan'])
  })
})

describe('a contact that is no person', () => {
  test.each<[string, StepKind, PlanContact, object]>([
    ['an emergency number', 'emergency', { is: 'emergencyNumber', number: '113' }, { name: 'Ambulanse', phone: '113' }],
    ['the ticket system', 'ticket', { is: 'ticketSystem' }, { name: 'TOPdesk', url: 'https://topdesk.havnes.example' }],
    ['support by mail', 'support', { is: 'supportEmail' }, { email: 'support@havnes.example' }],
    ['support by phone', 'support', { is: 'supportPhone' }, { phone: '+4749000100' }],
    ['an alternative', 'support', { is: 'alternative', text: 'Ring nabokommunen' }, { name: 'Ring nabokommunen' }],
    ['the crisis plan', 'crisisPlan', { is: 'crisisPlan' }, { name: 'Ring kriseledelsen.' }],
  ])('%s is shown with what one needs to reach it', (_, kind, contact, expected) => {
    const [first] = shown(planWith(step(kind, contact))).steps
    expect(first?.contacts).toEqual([expect.objectContaining(expected)])
  })

  test('has an id that no other has', () => {
    const all = planWith(
      step('support', { is: 'supportEmail' }, { is: 'supportPhone' }, { is: 'alternative', text: 'x' }),
      step(
        'emergency',
        ...(['113', '110', '112'] as const).map((number): PlanContact => ({ is: 'emergencyNumber', number })),
      ),
      ...frozen.steps,
    )
    const ids = shown(all).steps.flatMap(({ contacts }) => contacts.map(({ contactId }) => contactId))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('a step says in words what its codes say', () => {
  const plan = planWith({ ...step('crisisPlan', { is: 'crisisPlan' }), texts: ['callerMayClear', 'crisisPlan'] })
  expect(shown(plan).steps[0]).toMatchObject({
    textCodes: ['callerMayClear', 'crisisPlan'],
    texts: ['Du kan selv klarere overtid for IT.', 'Når du ingen fram? Følg kommunens kriseplan.'],
  })
})
