import { describe, expect, test } from 'vitest'
import type { AgreementInForce } from '../../../../../shared/domain/agreements/agreement.ts'
import type { Absence } from '../../../../../shared/domain/availability/absence.ts'
import { decideGuidance } from '../../../../../shared/domain/guidance/guidance.ts'
import type { Criterion } from '../../../../../shared/domain/guidance/plan.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { directoryWith, person } from '../../../../fixtures/directory.ts'

const allYear = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

const agreement: AgreementInForce = {
  ...allYear,
  id: 'election',
  version: 1,
  staff: ['it-1'],
  phone: '+4749000900',
  audience: { units: ['health'] },
  purpose: 'Valg',
}

const everyoneAway: Absence = {
  ...allYear,
  id: 'closed',
  version: 1,
  personId: null,
  kind: 'away',
  alternative: 'Ring driftsleverandøren',
}

const away = (personId: string): Absence => ({ ...allYear, id: `away-${personId}`, version: 1, personId, kind: 'away' })

// Wednesday 8 April 2026, summer time.
const core = '2026-04-08T08:00:00.000Z'
const extended = '2026-04-08T13:00:00.000Z'
const unstated = '2026-04-08T06:00:00.000Z'
const night = '2026-04-08T01:00:00.000Z'

interface Given {
  at: string
  who?: string
  criterion?: Criterion
  absences?: Absence[]
  agreements?: AgreementInForce[]
  isNow?: boolean
  seed?: string
}

const planFor = ({
  at,
  who = 'home-head',
  criterion = 'productionStop',
  absences = [],
  agreements = [],
  isNow = true,
  seed = 'incident',
}: Given) => {
  const directory = directoryWith()
  const asking = directory.people.get(who) ?? person(who, 'home-care')
  const caller = callerAt(directory, asking, at)
  const calendar = { version: 1, absences, agreements, periods: [] }
  return decideGuidance({ directory, calendar }, { criterion, caller, at, isNow, orderSeed: seed })
}

const kinds = (given: Given) => planFor(given).steps.map((step) => step.kind)

const offered = (given: Given) =>
  planFor(given)
    .steps.filter(({ kind }) => kind === 'it')
    .flatMap(({ contacts }) => contacts.map((contact) => (contact.is === 'person' ? contact.personId : contact.is)))

describe('guidance, row by row', () => {
  test('not critical: the ticket system, then support, and there it ends', () => {
    expect(planFor({ at: core, criterion: 'notCritical' })).toMatchObject({ route: 'ticket' })
    expect(kinds({ at: night, criterion: 'notCritical' })).toEqual(['ticket', 'support'])
  })

  test('core hours with somebody present: direct numbers, then the line', () => {
    expect(planFor({ at: core }).route).toBe('directCall')
    expect(kinds({ at: core })).toEqual(['it', 'leader', 'approver', 'crisisPlan'])
  })

  test.each([
    ['extended', extended],
    ['unstated', unstated],
  ])('%s hours with somebody present: the same, said as not promised', (_, at) => {
    const plan = planFor({ at })
    expect(plan.route).toBe('directCallThenLine')
    expect(plan.steps[0]?.texts).toContain('notPromised')
    expect(planFor({ at: core }).steps[0]?.texts).not.toContain('notPromised')
  })

  test('after hours without an agreement: the line', () => {
    expect(planFor({ at: night }).route).toBe('line')
    expect(kinds({ at: night })).toEqual(['leader', 'approver', 'crisisPlan'])
  })

  test('after hours with an agreement that counts: its number, then the line', () => {
    expect(planFor({ at: night, agreements: [agreement] }).route).toBe('onCall')
    expect(kinds({ at: night, agreements: [agreement] })).toEqual(['onCall', 'leader', 'approver', 'crisisPlan'])
  })

  test('an agreement for another unit does not exist for the caller', () => {
    expect(planFor({ at: night, who: 'schools-head', agreements: [agreement] })).toEqual(
      planFor({ at: night, who: 'schools-head' }),
    )
  })

  test('an agreement counts from its first instant, and no longer at its last', () => {
    const window = { ...agreement, from: night, to: '2026-04-08T01:00:00.001Z' }
    expect(planFor({ at: night, agreements: [window] }).route).toBe('onCall')
    expect(planFor({ at: window.to, agreements: [window] }).route).toBe('line')
  })

  test('core hours with nobody present and an agreement: its number', () => {
    expect(planFor({ at: core, absences: [everyoneAway], agreements: [agreement] }).route).toBe('onCall')
  })

  test("core hours with nobody present and no agreement: first the absence's alternative and the support phone", () => {
    const plan = planFor({ at: core, absences: [everyoneAway] })
    expect(plan.route).toBe('line')
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['support', 'leader', 'approver', 'crisisPlan'])
    expect(plan.steps[0]?.contacts).toEqual([
      { is: 'alternative', text: 'Ring driftsleverandøren' },
      { is: 'supportPhone' },
    ])
  })

  test('in office hours an agreement that counts adds its number to the direct numbers', () => {
    expect(offered({ at: core, agreements: [agreement] })).toContain('agreement')
    expect(planFor({ at: core, agreements: [agreement] }).route).toBe('directCall')
  })

  test('danger to life: first of all the emergency numbers', () => {
    const [first] = planFor({ at: night, criterion: 'dangerToLife' }).steps
    expect(first?.contacts).toEqual(['113', '110', '112'].map((number) => ({ is: 'emergencyNumber', number })))
  })

  test('somebody who is no manager gets leaders only, and is told who contacts the approvers', () => {
    expect(kinds({ at: night, who: 'nurse' })).toEqual(['leader', 'crisisPlan'])
    expect(planFor({ at: night, who: 'nurse' }).steps[0]?.texts).toContain('leaderContactsApprovers')
  })
})

describe('IT staff in a plan', () => {
  test('who is away now is left out without trace', () => {
    const plan = planFor({ at: core, absences: [away('it-2')] })
    expect(offered({ at: core, absences: [away('it-2')] }).toSorted()).toEqual(['it-1', 'it-3'])
    expect(JSON.stringify(plan)).not.toContain('it-2')
  })

  test('who is reduced is still offered', () => {
    expect(offered({ at: core, absences: [{ ...away('it-2'), kind: 'reduced' }] })).toHaveLength(3)
  })

  test('for another moment everyone is listed, away or not', () => {
    expect(offered({ at: core, absences: [away('it-2')], isNow: false })).toHaveLength(3)
  })

  test('nobody is offered their own number', () => {
    expect(offered({ at: core, who: 'it-1' }).toSorted()).toEqual(['it-2', 'it-3'])
  })

  test('the order is the same for one incident, and over many everybody comes first about as often', () => {
    expect(offered({ at: core, seed: 'one' })).toEqual(offered({ at: core, seed: 'one' }))
    const first = Array.from({ length: 900 }, (_, number) => offered({ at: core, seed: `incident ${number}` })[0])
    for (const id of ['it-1', 'it-2', 'it-3']) {
      const share = first.filter((one) => one === id).length / first.length
      expect(share).toBeGreaterThan(0.27)
      expect(share).toBeLessThan(0.4)
    }
  })
})
