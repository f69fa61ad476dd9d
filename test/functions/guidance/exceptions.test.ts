import { describe, expect, test } from 'vitest'
import { getGuidance } from '../../../shared/contract/guidance.ts'
import { absence, agreement } from '../../fixtures/calendar.ts'
import { planOf, wordsOf } from '../../fixtures/plan.ts'
import { demonstrationText, organizationIn } from '../../fixtures/organization.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const organization = organizationIn(demonstrationText)

const thisWeek = { from: '2026-04-06T07:00', to: '2026-04-10T16:30' }
const core = '2026-04-08T10:00'
const night = '2026-04-08T22:00'

const query = { criterion: 'productionStop' }

const plan = async (service: Service, who: string, at: string, more: Record<string, string> = {}) =>
  planOf(
    await service
      .at(at)
      .asPerson(who)
      .ask(getGuidance, { query: { ...query, ...more } }),
  )

const line = ['leader: p-health', 'approver: p-finance, p-director', 'crisisPlan: crisisPlan']

describe('IT staff who are away', () => {
  test('are left out without trace: the answer is the one of an IT without them', async () => {
    const absences = [absence('p-it-1', thisWeek, { note: 'Sykmeldt' })]
    const service = await startService({ organization, absences })
    const others = organization.people.filter(({ id }) => id !== 'p-it-1')
    const without = await startService({ organization: { ...organization, people: others } })
    const answers = await Promise.all(
      [service, without].map((one) => one.at(core).asPerson('p-home-care').send(getGuidance, { query })),
    )
    expect(answers[0]?.text).toBe(answers[1]?.text)
    expect(await plan(service, 'p-home-care', core)).toEqual(['directCall', 'it: p-it-2, p-it-3', ...line])
  })

  test('are listed for another moment than now: who is away then is nobody’s business', async () => {
    const service = await startService({ organization, absences: [absence('p-it-1', thisWeek)] })
    expect(await plan(service, 'p-home-care', core, { at: '2026-04-09T10:00' })).toContain('it: p-it-1, p-it-2, p-it-3')
  })

  test('are still offered while they are only less available', async () => {
    const service = await startService({
      organization,
      absences: [absence('p-it-1', thisWeek, { kind: 'reduced' })],
    })
    expect(await plan(service, 'p-home-care', core)).toContain('it: p-it-1, p-it-2, p-it-3')
  })

  test('leave the alternative and the support phone when nobody is left, then the line', async () => {
    const absences = ['p-it-1', 'p-it-2', 'p-it-3'].map((id) =>
      absence(id, thisWeek, { alternative: 'Ring nabokommunen' }),
    )
    const service = await startService({ organization, absences })
    expect(await plan(service, 'p-home-care', core)).toEqual(['line', 'support: alternative, phone', ...line])
    const { steps, reasons } = await service.asPerson('p-home-care').ask(getGuidance, { query })
    expect(steps[0]).toMatchObject({
      contacts: [{ name: 'Ring nabokommunen' }, { phone: '+4749000700' }],
      textCodes: ['nobodyAtIt'],
    })
    expect(reasons).toContain('nobodyPresent')
    expect(await plan(service, 'p-home-care', night)).toEqual(['line', ...line])
  })

  test('need no record of their own when the whole unit is away', async () => {
    const service = await startService({ organization, absences: [absence(null, thisWeek)] })
    expect(await plan(service, 'p-home-care', core)).toEqual(['line', 'support: phone', ...line])
  })
})

test('a leader who is absent is shown, marked, and followed by the deputy', async () => {
  const service = await startService({ organization, absences: [absence('p-health', thisWeek)] })
  expect(await plan(service, 'p-home-care', night)).toContain('leader: p-health (absent), p-health-2 (for p-health)')
})

test('an approver who is absent is shown, marked', async () => {
  const service = await startService({ organization, absences: [absence('p-finance', thisWeek)] })
  expect(await plan(service, 'p-home-care', night)).toContain('approver: p-finance (absent), p-director')
})

describe('an agreement', () => {
  const forHealth = agreement(thisWeek, { audience: { units: ['health'] }, staff: ['p-it-1'] })

  test.each(['p-home-care', 'p-home-care-1', 'p-health', 'p-health-2'])(
    'is the way after hours for %s, who belongs to its audience',
    async (who) => {
      const service = await startService({ organization, agreements: [forHealth] })
      const shown = await service.at(night).asPerson(who).ask(getGuidance, { query })
      expect(shown.route).toBe('onCall')
      expect(shown.steps[0]).toMatchObject({ kind: 'onCall', contacts: [{ phone: '+4749000900' }] })
      expect(shown.reasons).toContain('agreementCounts')
      expect(wordsOf(shown)).toContain('onCallAgreement')
      expect(planOf(shown).at(-1)).toBe('crisisPlan: crisisPlan')
    },
  )

  test.each(['p-school', 'p-school-1', 'p-director', 'p-it-2'])(
    'leaves no trace for %s, for whom it does not count, at any time',
    async (who) => {
      const having = await startService({ organization, agreements: [forHealth] })
      const without = await startService({ organization })
      for (const at of [core, night, '2026-04-08T15:00']) {
        const [one, other] = await Promise.all(
          [having, without].map((service) => service.at(at).asPerson(who).send(getGuidance, { query })),
        )
        expect(one).toEqual(other)
      }
    },
  )

  test('adds its number to the direct numbers in office hours', async () => {
    const service = await startService({ organization, agreements: [forHealth] })
    const shown = await plan(service, 'p-home-care', core)
    expect(shown[1]).toBe('it: onCall:election, p-it-1, p-it-2, p-it-3')
  })

  test('is the way in office hours when nobody in IT is present', async () => {
    const service = await startService({ organization, agreements: [forHealth], absences: [absence(null, thisWeek)] })
    expect(await plan(service, 'p-home-care', core)).toEqual(['onCall', 'onCall: election', ...line])
  })

  test('counts from its first instant until the instant it ends', async () => {
    const service = await startService({ organization, agreements: [forHealth] })
    const routeAt = async (at: string) => (await plan(service, 'p-home-care', at))[0]
    expect(await routeAt('2026-04-06T06:59')).toBe('line')
    expect(await routeAt('2026-04-06T07:00')).toBe('onCall')
    const weekend = agreement({ from: '2026-04-10T16:30', to: '2026-04-12T18:00' })
    const another = await startService({ organization, agreements: [weekend] })
    expect((await plan(another, 'p-school', '2026-04-12T17:59'))[0]).toBe('onCall')
    expect((await plan(another, 'p-school', '2026-04-12T18:00'))[0]).toBe('line')
  })
})
