import { describe, expect, test } from 'vitest'
import type { AgreementInForce } from '../../../../../shared/domain/agreements/agreement.ts'
import type { Absence } from '../../../../../shared/domain/availability/absence.ts'
import { decideGuidance } from '../../../../../shared/domain/guidance/guidance.ts'
import type { Criterion } from '../../../../../shared/domain/guidance/plan.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { directoryWith, person, unit } from '../../../../fixtures/directory.ts'

const allYear = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

const agreement: AgreementInForce = {
  ...allYear,
  id: 'election',
  version: 1,
  staff: ['it-1'],
  phone: '+4749000900',
  audience: { everyone: true },
  purpose: 'Valg',
}

const nobody: Absence = {
  ...allYear,
  id: 'closed',
  version: 1,
  personId: null,
  kind: 'away',
  alternative: 'Ring driftsleverandøren',
}

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
  directory?: ReturnType<typeof directoryWith>
}

const planFor = ({ at, who = 'home-head', criterion = 'productionStop', ...given }: Given) => {
  const { directory = directoryWith(), absences = [], agreements = [] } = given
  const caller = callerAt(directory, directory.people.get(who) ?? person(who, 'home-care'), at)
  const calendar = { version: 1, absences, agreements, periods: [] }
  return decideGuidance({ directory, calendar }, { criterion, caller, at, isNow: true, orderSeed: 'incident' })
}

const leaders = {
  kind: 'leader',
  order: 'any',
  contacts: [{ is: 'person', personId: 'health-head' }],
  texts: ['ringNow', 'ownLeaderOrAbove'],
}
const approvers = {
  kind: 'approver',
  order: 'sequence',
  contacts: [
    { is: 'role', role: 'itSuperior' },
    { is: 'role', role: 'director' },
  ],
  texts: ['ringNow', 'approversClear'],
}
const crisisPlan = { kind: 'crisisPlan', order: 'any', contacts: [{ is: 'crisisPlan' }], texts: ['crisisPlan'] }
const line = [leaders, approvers, crisisPlan]
const support = { kind: 'support', order: 'sequence', texts: ['nobodyAtIt'] }

describe('a whole plan', () => {
  test('for what is not critical is the ticket system, then support for those who are prevented', () => {
    expect(planFor({ at: night, criterion: 'notCritical' })).toEqual({
      route: 'ticket',
      band: 'afterHours',
      steps: [
        { kind: 'ticket', order: 'sequence', contacts: [{ is: 'ticketSystem' }], texts: ['ticketSystem'] },
        {
          kind: 'support',
          order: 'any',
          contacts: [{ is: 'supportEmail' }, { is: 'supportPhone' }],
          texts: ['onlyIfPrevented'],
        },
      ],
      reasons: ['notCritical'],
    })
  })

  test('at night is the line, after the emergency numbers where life is in danger', () => {
    const numbers = ['113', '110', '112'].map((number) => ({ is: 'emergencyNumber', number }))
    const emergency = { kind: 'emergency', order: 'any', contacts: numbers, texts: ['emergencyFirst'] }
    const plan = { route: 'line', band: 'afterHours', steps: line, reasons: ['afterHours', 'noAgreement'] }
    expect(planFor({ at: night })).toEqual(plan)
    expect(planFor({ at: night, criterion: 'dangerToLife' })).toEqual({ ...plan, steps: [emergency, ...line] })
    // Nobody is there at night in any case.
    expect(planFor({ at: night, absences: [nobody] })).toEqual(plan)
  })

  test('at night with an agreement is its number, and then the line', () => {
    expect(planFor({ at: night, agreements: [agreement] })).toEqual({
      route: 'onCall',
      band: 'afterHours',
      steps: [
        {
          kind: 'onCall',
          order: 'any',
          contacts: [{ is: 'agreement', agreementId: 'election' }],
          texts: ['ringNow', 'onCallAgreement'],
        },
        ...line,
      ],
      reasons: ['afterHours', 'agreementCounts'],
    })
  })

  test.each([
    [core, 'core', 'directCall', 'withinCoreHours', ['ringNow', 'noRank']],
    [extended, 'extended', 'directCallThenLine', 'withinHoursNotPromised', ['ringNow', 'noRank', 'notPromised']],
    [unstated, 'unstated', 'directCallThenLine', 'withinHoursNotPromised', ['ringNow', 'noRank', 'notPromised']],
  ])('at %s, in hours, is everybody in IT, and then the line', (at, band, route, reason, texts) => {
    const { steps, ...plan } = planFor({ at })
    expect(plan).toEqual({ route, band, reasons: [reason, 'noAgreement'] })
    const [it, ...rest] = steps
    expect(it).toMatchObject({ kind: 'it', order: 'any', texts })
    expect(it?.contacts).toHaveLength(3)
    expect(it?.contacts).toEqual(expect.arrayContaining([{ is: 'person', personId: 'it-2' }]))
    expect(rest).toEqual(line)
  })

  test('in hours when nobody is there is the alternative and the support phone, and then the line', () => {
    const [alternative, phone] = [{ is: 'alternative', text: 'Ring driftsleverandøren' }, { is: 'supportPhone' }]
    const reasons = ['withinCoreHours', 'nobodyPresent', 'noAgreement']
    const plan = { route: 'line', band: 'core', reasons }
    expect(planFor({ at: core, absences: [nobody] })).toEqual({
      ...plan,
      steps: [{ ...support, contacts: [alternative, phone] }, ...line],
    })
    const { alternative: _, ...silent } = nobody
    expect(planFor({ at: core, absences: [silent] })).toEqual({
      ...plan,
      steps: [{ ...support, contacts: [phone] }, ...line],
    })
  })
})

describe('what is told beside it', () => {
  test('to an approver: that they may clear it, with the other role still to be rung', () => {
    const { steps, reasons } = planFor({ at: night, who: 'director' })
    expect(reasons).toEqual(['afterHours', 'noAgreement', 'callerMayClear'])
    const texts = ['ringNow', 'approversClear', 'callerMayClear']
    expect(steps).toEqual([{ ...approvers, contacts: [{ is: 'role', role: 'itSuperior' }], texts }, crisisPlan])
  })

  test('to an approver above whom nobody stands: the same, with the crisis plan', () => {
    const roles = { itSuperior: { holder: 'director' } }
    const { steps } = planFor({ at: night, who: 'director', directory: directoryWith({ roles }) })
    expect(steps).toEqual([{ ...crisisPlan, texts: ['callerMayClear', 'crisisPlan'] }])
  })

  test('to somebody who is no manager: that their leader contacts the approvers', () => {
    const { steps, reasons } = planFor({ at: night, who: 'nurse' })
    expect(reasons).toEqual(['afterHours', 'noAgreement', 'callerIsNoManager'])
    expect(steps.map(({ kind, texts }) => [kind, texts])).toEqual([
      ['leader', ['ringNow', 'ownLeaderOrAbove', 'leaderContactsApprovers']],
      ['crisisPlan', ['crisisPlan']],
    ])
  })

  test('that a post is vacant, and that the line is broken', () => {
    const vacant = directoryWith({ units: [unit('health', 'admin', null), unit('admin', null, 'schools-head')] })
    expect(planFor({ at: night, directory: vacant })).toMatchObject({
      reasons: ['afterHours', 'noAgreement', 'vacantPost'],
      steps: [{ texts: ['ringNow', 'ownLeaderOrAbove', 'vacantPost'] }, approvers, crisisPlan],
    })
    const broken = directoryWith({ units: [unit('health', 'gone', 'health-head')] })
    expect(planFor({ at: night, directory: broken })).toMatchObject({
      reasons: ['afterHours', 'noAgreement', 'lineBroken'],
      steps: line,
    })
  })
})
