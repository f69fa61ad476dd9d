import { beforeEach, describe, expect, test } from 'vitest'
import { postAbsence, putAbsence } from '../../../shared/contract/absences.ts'
import { moved, recorded, takenBack, absenceBody } from '../../fixtures/absenceSteps.ts'
import { follows, organizationWithMail } from '../../fixtures/followers.ts'
import { toldTo } from '../../fixtures/mails.ts'
import { startService, type Service } from '../../fixtures/service.ts'

let service: Service

// Three people in IT, and reduced where one or none is left.
beforeEach(async () => {
  service = await startService({ organization: organizationWithMail() })
  await follows(service, 'nurse', 'home-care')
})

const told = () => toldTo(service, 'nurse', 'availability')

const allOfIt = { personId: null }

const periods = async () => {
  const calendar = await service.store.readCalendar()
  return calendar.periods.map(({ level, from, to, version, cancelled }) => ({ level, from, to, version, cancelled }))
}

/** Each working day the timers that are due wake `deliver`. */
const untilDay = async (day: number) => {
  for (let today = 8; today <= day; today += 1)
    await service.at(`2026-04-${String(today).padStart(2, '0')}T17:00`).wake()
}

describe('everybody who follows a unit is told', () => {
  test('that nobody is there: after ten minutes in which it may change, and a reminder for each lead time', async () => {
    await recorded(service, allOfIt)
    expect(told()).toEqual([])
    expect(service.timers.waiting().map(({ at }) => at)).toEqual([
      '2026-04-08T08:10:00.000Z',
      '2026-04-15T05:00:00.000Z',
      '2026-04-21T05:00:00.000Z',
    ])
    await service.at('2026-04-08T10:10').wake()
    expect(told()).toEqual(['announced'])
    await untilDay(23)
    expect(told()).toEqual(['announced', 'reminder', 'reminder'])
  })

  test('at once of what begins within 24 hours', async () => {
    await recorded(service, { ...allOfIt, from: '2026-04-09T09:59' })
    expect(told()).toEqual(['announced'])
  })

  test('nothing of what is taken back within the ten minutes', async () => {
    const absence = await recorded(service, allOfIt)
    await takenBack(service, absence)
    await untilDay(23)
    expect(told()).toEqual([])
    expect(await periods()).toMatchObject([{ cancelled: true }])
  })

  test('of a change and of its end, each once', async () => {
    const absence = await recorded(service, allOfIt)
    await service.at('2026-04-08T10:10').wake()
    const later = await moved(service, absence, { ...allOfIt, to: '2026-04-23T16:30' })
    await service.at('2026-04-08T10:20').wake()
    expect(told()).toEqual(['announced', 'changed'])
    await takenBack(service, later)
    await untilDay(24)
    expect(told()).toEqual(['announced', 'changed', 'cancelled'])
  })

  test('nothing of one who is away while two are there', async () => {
    await recorded(service)
    await untilDay(23)
    expect(told()).toEqual([])
    expect(await periods()).toEqual([])
  })

  test('nothing of a night or a weekend', async () => {
    await recorded(service, { ...allOfIt, from: '2026-04-24T16:30', to: '2026-04-27T07:00' })
    expect(await periods()).toEqual([])
  })

  test('never who, and never why; but what to do instead', async () => {
    await recorded(service, { personId: 'it-1', note: 'Syk', alternative: 'Ring sentralbordet' })
    await recorded(service, { personId: 'it-2', note: 'Ferie' })
    await service.at('2026-04-08T10:10').wake()
    const [mail] = service.publisher.mailsTo('nurse@havnes.example')
    expect(mail?.text).toContain('Ring sentralbordet')
    expect(mail?.text).not.toMatch(/Navn it-|it-1|it-2|Syk|Ferie/)
  })
})

const thin = {
  level: 'reduced',
  from: '2026-04-22T05:00:00.000Z',
  to: '2026-04-22T14:30:00.000Z',
  version: 1,
  cancelled: false,
}

const onlyTogether = [{ personId: 'it-1' }, { personId: 'it-2' }]

describe('two absences at the same moment that only together make IT reduced', () => {
  test.each([
    ['one way', onlyTogether],
    ['the other way', onlyTogether.toReversed()],
  ])('are one period, announced once, %s round', async (_, both) => {
    const it = service.asPerson('it-1')
    await Promise.all(both.map((one) => it.ask(postAbsence, { body: absenceBody(one) })))
    expect(await periods()).toEqual([thin])
    await service.at('2026-04-08T10:10').wake()
    expect(told()).toEqual(['announced'])
  })

  test('also when twenty are recorded at once', async () => {
    const it = service.asPerson('it-1')
    const many = Array.from({ length: 20 }, (_, number) => ({
      personId: number % 2 === 0 ? 'it-1' : 'it-2',
      from: `2026-04-22T${String(7 + (number % 9)).padStart(2, '0')}:00`,
      to: '2026-04-22T16:30',
    }))
    await Promise.all(many.map((one) => it.ask(postAbsence, { body: absenceBody(one) })))
    const calendar = await service.store.readCalendar()
    expect(calendar.absences).toHaveLength(20)
    expect(await periods()).toMatchObject([{ level: 'reduced', to: thin.to, cancelled: false }])
  })

  test('and one of them taken back at the moment the other is recorded leave nothing announced', async () => {
    const first = await recorded(service, { personId: 'it-1' })
    await Promise.all([recorded(service, { personId: 'it-2' }), takenBack(service, first)])
    await untilDay(23)
    expect([[], ['announced', 'cancelled']]).toContainEqual(told())
    const calendar = await service.store.readCalendar()
    expect(calendar.periods.every(({ cancelled }) => cancelled)).toBe(true)
  })
})

test('of two changes of one absence at the same moment one is stale', async () => {
  const { id } = await recorded(service)
  const it = service.asPerson('it-1')
  const put = (to: string) =>
    it.send(putAbsence, { parameters: { id }, headers: { 'if-match': '"1"' }, body: absenceBody({ to }) })
  const answers = await Promise.all([put('2026-04-22T12:00'), put('2026-04-22T13:00')])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]))
})

test(
  'a year of free Fridays beside a leave makes more notices than one transaction takes, and none is left out',
  {
    timeout: 60_000,
  },
  async () => {
    const it = service.asPerson('it-1')
    for (let week = 0; week < 45; week += 1) {
      const friday = new Date(Date.UTC(2026, 4, 8 + week * 7)).toISOString().slice(0, 10)
      await it.ask(postAbsence, {
        body: absenceBody({ personId: 'it-2', from: `${friday}T07:00`, to: `${friday}T16:30` }),
      })
    }
    await recorded(service, { personId: 'it-3', from: '2026-05-01T07:00', to: '2027-04-01T07:00' })
    const { periods: planned } = await service.store.readCalendar()
    expect(planned.length).toBeGreaterThan(40)
    const messages = await Promise.all(
      planned.map(({ id }) => service.store.readMessagesAbout({ type: 'availability', id })),
    )
    expect(messages.every(({ length }) => length === 3)).toBe(true)
    expect(messages.flat().every(({ scheduled }) => scheduled)).toBe(true)
    expect(service.timers.waiting()).toHaveLength(planned.length * 3)
  },
)
