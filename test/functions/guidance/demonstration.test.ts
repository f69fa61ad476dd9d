import { beforeAll, describe, expect, test } from 'vitest'
import { getGuidance } from '../../../shared/contract/guidance.ts'
import { demonstrationText, organizationIn } from '../../fixtures/organization.ts'
import { planOf, wordsOf } from '../../fixtures/plan.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const organization = organizationIn(demonstrationText)

const nurse = 'p-home-care-1'
const unitLeader = 'p-home-care'
const itSuperior = 'p-finance'
const director = 'p-director'
const itConsultant = 'p-it-2'

let service: Service

beforeAll(async () => {
  service = await startService({ organization })
})

const guidance = (who: string, at: string, query: Record<string, string> = {}) =>
  service
    .at(at)
    .asPerson(who)
    .ask(getGuidance, { query: { criterion: 'productionStop', ...query } })

const linesAbove: Record<string, string[]> = {
  [nurse]: ['leader: p-home-care, p-health, p-director'],
  [unitLeader]: ['leader: p-health', 'approver: p-finance, p-director'],
  [itSuperior]: ['approver: p-director'],
  [director]: ['approver: p-finance'],
  [itConsultant]: ['leader: p-finance, p-director'],
}

const everyoneInIt = 'it: p-it-1, p-it-2, p-it-3'

const approver = async (at: string) =>
  planOf(await guidance(unitLeader, at)).find((step) => step.startsWith('approver'))

const order = async (who: string, day: string) =>
  (await guidance(who, `${day}T10:00`)).steps[0]?.contacts.map(({ personId }) => personId).join()

describe.each(Object.entries(linesAbove))('%s', (who, line) => {
  const colleagues = who === itConsultant ? 'it: p-it-1, p-it-3' : everyoneInIt

  test.each([
    ['2026-04-08T09:00', 'directCall'],
    ['2026-04-01T11:59', 'directCall'],
    ['2026-04-08T15:00', 'directCallThenLine'],
    ['2026-04-08T08:00', 'directCallThenLine'],
  ])('at %s rings IT, then the own line, then follows the crisis plan', async (at, route) => {
    expect(planOf(await guidance(who, at))).toEqual([route, colleagues, ...line, 'crisisPlan: crisisPlan'])
  })

  test.each(['2026-04-08T03:00', '2026-04-08T16:30', '2026-04-01T12:00', '2026-04-11T10:00', '2027-05-17T10:00'])(
    'at %s is led up the own line, then to the crisis plan',
    async (at) => {
      expect(planOf(await guidance(who, at))).toEqual(['line', ...line, 'crisisPlan: crisisPlan'])
    },
  )

  test('is led to the emergency numbers first when life is in danger', async () => {
    const plan = planOf(await guidance(who, '2026-04-08T03:00', { criterion: 'dangerToLife' }))
    expect(plan).toEqual(['line', 'emergency: 113, 110, 112', ...line, 'crisisPlan: crisisPlan'])
  })

  test('is led to the ticket system, and nowhere else, with what is not critical', async () => {
    for (const at of ['2026-04-08T10:00', '2026-04-08T03:00'])
      expect(planOf(await guidance(who, at, { criterion: 'notCritical' }))).toEqual([
        'ticket',
        'ticket: ticket',
        'support: email, phone',
      ])
  })

  test('sees approvers only when they are a manager, and then both may clear', async () => {
    const { steps, reasons } = await guidance(who, '2026-04-08T03:00')
    const approvers = steps.filter(({ kind }) => kind === 'approver').flatMap(({ contacts }) => contacts)
    expect(approvers.every(({ mayClear }) => mayClear)).toBe(true)
    expect(reasons.includes('callerIsNoManager')).toBe(approvers.length === 0)
  })
})

describe('in words', () => {
  test('IT staff have no order of priority, and it is said so', async () => {
    const { steps } = await guidance(unitLeader, '2026-04-08T10:00')
    const it = steps.find(({ kind }) => kind === 'it')
    expect(it).toMatchObject({ order: 'any', textCodes: ['ringNow', 'noRank'] })
    expect(it?.texts[1]).toContain('ingen prioritert rekkefølge')
  })

  test('what is not critical is told how it will be ordered, and whom support is for', async () => {
    const { steps } = await guidance(nurse, '2026-04-08T10:00', { criterion: 'notCritical' })
    const [ticket = '', support = ''] = steps.map(({ texts }) => texts.join(' '))
    expect(ticket).toContain('etter hastegrad, konsekvens og mulighet for enkel løsning')
    expect(support).toContain('bare hvis du er forhindret')
  })

  test('nothing is promised outside core hours', async () => {
    expect(wordsOf(await guidance(unitLeader, '2026-04-08T10:00'))).not.toContain('notPromised')
    for (const at of ['2026-04-08T15:00', '2026-04-08T08:00'])
      expect(wordsOf(await guidance(unitLeader, at))).toContain('notPromised')
  })

  test('an approver is told that they may clear it themselves', async () => {
    for (const who of [itSuperior, director])
      expect(wordsOf(await guidance(who, '2026-04-08T03:00'))).toContain('callerMayClear')
    expect(wordsOf(await guidance(unitLeader, '2026-04-08T03:00'))).not.toContain('callerMayClear')
  })

  test('somebody who is no manager is told that their leader contacts the approvers', async () => {
    expect(wordsOf(await guidance(nurse, '2026-04-08T03:00'))).toContain('leaderContactsApprovers')
  })

  test('the language is the one asked for', async () => {
    const { steps } = await service
      .at('2026-04-08T10:00')
      .asPerson(unitLeader)
      .ask(getGuidance, { query: { criterion: 'other' }, headers: { 'accept-language': 'en' } })
    expect(steps[0]?.texts[1]).toContain('no order of priority')
  })
})

describe('the line of authority', () => {
  test('goes on with the leaders of the unit of the incident when that lies in another branch', async () => {
    expect(planOf(await guidance(unitLeader, '2026-04-08T03:00', { unit: 'school' }))).toContain(
      'leader: p-health, p-school, p-education',
    )
  })

  test('does not go down to a unit below', async () => {
    expect(planOf(await guidance('p-health', '2026-04-08T03:00', { unit: 'home-care' }))).toEqual([
      'line',
      'approver: p-finance, p-director',
      'crisisPlan: crisisPlan',
    ])
  })

  test('passes over a vacant post, says so, and names its deputy', async () => {
    const shown = await guidance('p-school-outer-2', '2026-04-08T03:00')
    expect(planOf(shown)).toContain('leader: p-school-outer-1, p-education, p-director')
    expect(wordsOf(shown)).toContain('vacantPost')
  })

  test('names the acting director first, on the days for which somebody was appointed', async () => {
    expect(await approver('2026-07-05T22:00')).toBe('approver: p-finance, p-director')
    expect(await approver('2026-07-06T00:00')).toBe('approver: p-finance, p-deputy (acting), p-director')
    expect(await approver('2026-07-26T23:59')).toBe('approver: p-finance, p-deputy (acting), p-director')
    expect(await approver('2026-07-27T00:00')).toBe('approver: p-finance, p-director')
  })

  test('refuses a unit that is not there', async () => {
    expect(
      await service.asPerson(unitLeader).refused(getGuidance, { query: { criterion: 'other', unit: 'swimming-pool' } }),
    ).toMatchObject({ status: 422, code: 'unitUnknown', errors: [{ pointer: '/unit' }] })
  })

  test.each<Record<string, string>>([{}, { criterion: 'urgent' }])('refuses the criterion of %j', async (query) => {
    expect(await service.asPerson(unitLeader).refused(getGuidance, { query })).toMatchObject({
      status: 422,
      code: 'validation',
      errors: [{ pointer: '/criterion' }],
    })
  })

  test.each([
    ['2026-03-29T02:30', 'localTimeMissing'],
    ['2026-10-25T02:30', 'localTimeAmbiguous'],
  ])('refuses %s, which the clock does not show once', async (at, code) => {
    expect(
      await service.asPerson(unitLeader).refused(getGuidance, { query: { criterion: 'other', at } }),
    ).toMatchObject({ status: 422, code, errors: [{ pointer: '/at' }] })
  })
})

describe('contacts', () => {
  test('bear name, title and number; never a call-out number', async () => {
    for (const at of ['2026-04-08T10:00', '2026-04-08T03:00']) {
      const { steps } = await guidance(unitLeader, at)
      const people = steps.flatMap(({ contacts }) => contacts).filter(({ personId }) => personId)
      expect(people).not.toEqual([])
      for (const contact of people) {
        const person = organization.people.find(({ id }) => id === contact.personId)!
        expect(contact).toMatchObject({ name: person.name, title: person.title, phone: person.phone })
        expect([...organization.callOutPhones.values()]).not.toContain(contact.phone)
      }
    }
  })

  test('IT staff stand in another order for another person or day, and in the same for the same', async () => {
    const managers = ['p-home-care', 'p-health', 'p-school', 'p-library', 'p-water', 'p-planning']
    const orders = await Promise.all(managers.map((who) => order(who, '2026-04-08')))
    expect(new Set(orders).size).toBeGreaterThan(1)
    expect(await order(unitLeader, '2026-04-08')).toBe(orders[0])
  })
})
