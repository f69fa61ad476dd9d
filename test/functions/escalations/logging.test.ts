import { describe, expect, test } from 'vitest'
import { getEscalation, postEscalation } from '../../../shared/contract/escalations.ts'
import { getGuidance } from '../../../shared/contract/guidance.ts'
import { absence, agreement } from '../../fixtures/calendar.ts'
import { incident, incidentText } from '../../fixtures/incident.ts'
import { demonstrationText, organizationIn } from '../../fixtures/organization.ts'
import { planOf } from '../../fixtures/plan.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const organization = organizationIn(demonstrationText)

const thisWeek = { from: '2026-04-06T07:00', to: '2026-04-12T16:30' }
const core = '2026-04-08T10:00'
const night = '2026-04-08T22:00'

const logged = (service: Service, who: string, at: string, more: Record<string, unknown> = {}) =>
  service
    .at(at)
    .asPerson(who)
    .ask(postEscalation, { body: incident(more) })

describe('an incident', () => {
  test('is answered with everything the reporter needs, at once', async () => {
    const service = await startService({ organization })
    const answer = await logged(service, 'p-home-care', night, { startedAt: '2026-04-08T21:40' })
    expect(answer).toEqual({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/),
      state: 'logged',
      version: 1,
      criterion: 'productionStop',
      summary: incidentText,
      unit: 'home-care',
      callbackPhone: '+4749000055',
      startedAt: wallClock('2026-04-08T21:40'),
      loggedAt: wallClock(night),
      reporter: { personId: 'p-home-care', name: 'Marit Lillefjære' },
      guidance: expect.objectContaining({ route: 'line', band: 'afterHours' }),
      needsClearance: true,
      nextStepAt: wallClock('2026-04-08T22:10'),
      receivers: expect.arrayContaining([
        { personId: 'p-it-1', name: 'Máret Vuolitjávri' },
        { personId: 'p-it-2', name: 'Sindre Klubbvik' },
        { personId: 'p-it-3', name: 'Oddny Brekkstrand' },
      ]),
      actions: ['calls', 'clearance-request', 'decision', 'receipt', 'withdrawal'],
      tried: {},
      history: [{ sequence: 1, type: 'logged', at: wallClock(night), by: 'p-home-care' }],
      names: { 'p-home-care': 'Marit Lillefjære' },
    })
  })

  test('is read again as it was answered', async () => {
    const service = await startService({ organization })
    const answer = await logged(service, 'p-home-care', core)
    const read = await service.asPerson('p-home-care').ask(getEscalation, { parameters: { id: answer.id } })
    expect(read).toEqual(answer)
  })

  test('at night is read again with whom its SMS reached', async () => {
    const service = await startService({ organization })
    const answer = await logged(service, 'p-home-care', night)
    const read = await service.asPerson('p-home-care').ask(getEscalation, { parameters: { id: answer.id } })
    const notified = {
      sequence: 2,
      type: 'notified',
      at: wallClock(night),
      by: ':vaktlinje',
      message: 'clearanceStep',
      clock: { sequence: 1, step: 0 },
      accepted: ['p-finance'],
      refused: [],
      withoutPhone: [],
    }
    const names = { ...answer.names, 'p-finance': 'Ragnhild Fjellmo' }
    expect(read).toEqual({ ...answer, version: 2, names, history: [...answer.history, notified] })
  })

  test.each(['p-home-care', 'p-health', 'p-finance', 'p-director'])(
    'logged by %s bears the plan that guidance gives at that moment',
    async (who) => {
      const service = await startService({ organization })
      for (const at of [core, '2026-04-08T15:00', night, '2027-05-17T10:00']) {
        const { guidance } = await logged(service, who, at, { criterion: 'dangerToLife' })
        const query = { criterion: 'dangerToLife', unit: 'home-care' }
        expect(planOf(guidance)).toEqual(planOf(await service.asPerson(who).ask(getGuidance, { query })))
      }
    },
  )

  test.each([
    ['the support phone', '490 00 700', '+4749000700'],
    ['a country code', '+47 49 00 00 55', '+4749000055'],
    ['two zeros', '0047 49000055', '+4749000055'],
  ])('keeps a callback number written with %s as E.164', async (_, callbackPhone, kept) => {
    const service = await startService({ organization })
    expect(await logged(service, 'p-home-care', night, { callbackPhone })).toMatchObject({ callbackPhone: kept })
  })
})

const clock = async (given: Parameters<typeof startService>[0], at: string) => {
  const service = await startService({ organization, ...given })
  const { id, guidance, needsClearance, nextStepAt } = await logged(service, 'p-home-care', at)
  const messages = (await service.store.readMessagesAbout({ type: 'escalation', id })).length
  return { route: guidance.route, needsClearance, nextStepAt, messages }
}

const none = { needsClearance: false, nextStepAt: undefined, messages: 0 }

const running = (nextStepAt: string) => ({ needsClearance: true, nextStepAt: wallClock(nextStepAt), messages: 4 })

describe('the clearance clock', () => {
  test('starts on route line, after hours', async () => {
    expect(await clock({}, night)).toEqual({ route: 'line', ...running('2026-04-08T22:10') })
  })

  test('starts on route line in office hours too, when nobody in IT is present', async () => {
    expect(await clock({ absences: [absence(null, thisWeek)] }, core)).toEqual({
      route: 'line',
      ...running('2026-04-08T10:10'),
    })
  })

  test('does not start while IT can be rung', async () => {
    expect(await clock({}, core)).toEqual({ route: 'directCall', ...none })
    expect(await clock({}, '2026-04-08T15:00')).toEqual({ route: 'directCallThenLine', ...none })
  })

  test('does not start where an agreement counts', async () => {
    expect(await clock({ agreements: [agreement(thisWeek)] }, night)).toEqual({ route: 'onCall', ...none })
  })
})

describe('what is frozen when an incident is logged', () => {
  test('is the plan: it stays the one of that moment, though the sun has come up', async () => {
    const service = await startService({ organization })
    const { id, guidance } = await logged(service, 'p-home-care', night)
    const read = await service.at('2026-04-09T10:00').asPerson('p-home-care').ask(getEscalation, { parameters: { id } })
    expect(read.guidance).toEqual(guidance)
  })

  test('is not who holds a role: an acting director is shown from the day of the appointment', async () => {
    const service = await startService({ organization })
    const { id } = await logged(service, 'p-home-care', '2026-07-05T23:50')
    const later = await service
      .at('2026-07-06T00:10')
      .asPerson('p-home-care')
      .ask(getEscalation, { parameters: { id } })
    expect(planOf(later.guidance)).toContain('approver: p-finance, p-deputy (acting), p-director')
  })

  test('is not a number: the one of today is shown', async () => {
    const service = await startService({ organization })
    const { id } = await logged(service, 'p-home-care', night)
    const directory = (await service.store.readDirectory())!
    const people = new Map(directory.people).set('p-health', {
      ...directory.people.get('p-health')!,
      phone: '+4749000099',
    })
    await service.store.commit([{ kind: 'directory', directory: { ...directory, version: 2, people }, expected: 1 }])
    const { guidance } = await service.asPerson('p-home-care').ask(getEscalation, { parameters: { id } })
    expect(guidance.steps[0]?.contacts).toEqual([
      expect.objectContaining({ personId: 'p-health', phone: '+4749000099' }),
    ])
  })
})
