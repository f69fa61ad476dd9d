import { beforeEach, describe, expect, test } from 'vitest'
import { postApproval, postCancellation } from '../../../shared/contract/agreements.ts'
import { agreed, approved, changed, drafted } from '../../fixtures/agreementSteps.ts'
import { follows, organizationWithMail } from '../../fixtures/followers.ts'
import { toldTo } from '../../fixtures/mails.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const followers = [
  ['nurse', 'home-care'],
  ['home-head', 'home-care'],
  ['health-head', 'health'],
  ['teacher', 'schools'],
  ['director', 'admin'],
] as const

let service: Service

/** Ten days before the agreement's usual window. */
beforeEach(async () => {
  service = await startService({ organization: organizationWithMail(), at: '2026-04-14T10:00' })
  for (const [person, unit] of followers) await follows(service, person, unit)
})

const warned = { acceptWarnings: ['uninformed', 'lessThan14Days'] }

const told = () => Object.fromEntries(followers.map(([person]) => [person, toldTo(service, person, 'agreement')]))

const nothing = { nurse: [], 'home-head': [], 'health-head': [], teacher: [], director: [] }

/** Late each afternoon the timers that are due wake `deliver`. */
const untilDay = async (day: number) => {
  for (let today = 14; today <= day; today += 1) await service.at(`2026-04-${today}T17:00`).wake()
}

const cancelled = (id: string) =>
  service.asPerson('it-1').ask(postCancellation, { parameters: { id }, body: { reason: 'Flyttingen er utsatt' } })

describe('the followers of the audience, and nobody else, are told', () => {
  test('nothing of a draft, nor of one that is cancelled before it was approved', async () => {
    const { id } = await drafted(service, warned)
    expect(await service.store.readMessagesAbout({ type: 'agreement', id })).toEqual([])
    await cancelled(id)
    await untilDay(27)
    expect(told()).toEqual(nothing)
    expect(service.timers.waiting()).toEqual([])
  })

  test('once when it is agreed, within the request, and by a timer for each lead time', async () => {
    const { id } = await agreed(service, warned)
    expect(told()).toEqual({ ...nothing, nurse: ['announced'], 'home-head': ['announced'] })
    expect(service.timers.waiting().map(({ name, at }) => [name, at])).toEqual([
      [`agreement-${id}-1-reminder-P7D`, '2026-04-17T14:00:00.000Z'],
      [`agreement-${id}-1-reminder-P1D`, '2026-04-23T14:00:00.000Z'],
    ])
    await untilDay(27)
    const all = ['announced', 'reminder', 'reminder']
    expect(told()).toEqual({ ...nothing, nurse: all, 'home-head': all })
  })

  test('announced, the 7-day reminder of the version in force then, changed and cancelled, each once', async () => {
    const { id } = await agreed(service, warned)
    await untilDay(18)
    const later = { ...warned, from: '2026-04-25T16:00', to: '2026-04-28T08:00' }
    await changed(service, id, later)
    await untilDay(19)
    expect(told()['nurse']).toEqual(['announced', 'reminder'])
    await approved(service, id)
    await service.at('2026-04-20T10:00').wake()
    await cancelled(id)
    await untilDay(28)
    const all = ['announced', 'reminder', 'changed', 'cancelled']
    expect(told()).toEqual({ ...nothing, nurse: all, 'home-head': all })
  })

  test('of an audience that moves: those who leave that it is cancelled, those who come that it is announced', async () => {
    const { id } = await agreed(service, { ...warned, audience: { units: ['home-care'] } })
    await changed(service, id, { ...warned, audience: { units: ['schools'] } })
    await approved(service, id)
    expect(told()).toEqual({
      ...nothing,
      nurse: ['announced', 'cancelled'],
      'home-head': ['announced', 'cancelled'],
      teacher: ['announced'],
    })
    await cancelled(id)
    expect(told()).toEqual({
      ...nothing,
      nurse: ['announced', 'cancelled'],
      'home-head': ['announced', 'cancelled'],
      teacher: ['announced', 'cancelled'],
    })
  })

  test('of a narrower audience at once, without a new word', async () => {
    const { id } = await agreed(service, { ...warned, audience: { units: ['home-care', 'schools'] } })
    expect(await changed(service, id, { ...warned, audience: { units: ['schools'] } })).toMatchObject({
      state: 'agreed',
      version: 2,
    })
    expect(told()).toEqual({
      ...nothing,
      nurse: ['announced', 'cancelled'],
      'home-head': ['announced', 'cancelled'],
      teacher: ['announced', 'changed'],
    })
  })

  test('of everyone: all who follow', async () => {
    await agreed(service, { ...warned, audience: { everyone: true } })
    expect(told()).toEqual(Object.fromEntries(followers.map(([person]) => [person, ['announced']])))
  })
})

describe('a new phone', () => {
  test('counts and is told at once, for the word did not depend on it', async () => {
    const { id } = await agreed(service, warned)
    expect(await changed(service, id, { ...warned, phone: '49000901' })).toMatchObject({
      state: 'agreed',
      version: 2,
      phone: '+4749000901',
    })
    expect(told()['nurse']).toEqual(['announced', 'changed'])
    expect(service.publisher.mailsTo('nurse@havnes.example').at(-1)?.text).toContain('+4749000901')
  })
})

describe('an approver whose word the IT lead records', () => {
  test('is told by SMS, and the word itself is not doubted', async () => {
    const { id } = await drafted(service, warned)
    const body = { role: 'itSuperior', approvedAt: '2026-04-14T09:50', reference: 'E-post 14. april' }
    expect(await service.asPerson('it-1').ask(postApproval, { parameters: { id }, body })).toMatchObject({
      state: 'agreed',
      approval: {
        role: 'itSuperior',
        approver: 'finance',
        approvedAt: '2026-04-14T07:50:00.000Z',
        recordedBy: 'it-1',
        reference: 'E-post 14. april',
      },
    })
    await service.at('2026-04-14T10:01').wake()
    expect(service.texter.texts().map(({ phone }) => phone)).toEqual(['+4749000001'])
    expect(told()['nurse']).toEqual(['announced'])
  })

  test('gets none for their own word', async () => {
    await agreed(service, warned)
    await service.at('2026-04-14T10:01').wake()
    expect(service.texter.texts()).toEqual([])
  })
})

test('when nothing can be sent, the answer is the same, and everything is still to be sent', async () => {
  service.publisher.behave('fails')
  service.timers.behave('fails')
  const { id } = await agreed(service, warned)
  expect(told()).toEqual(nothing)
  const messages = await service.store.readMessagesAbout({ type: 'agreement', id })
  expect(messages.map(({ state, scheduled }) => [state, scheduled])).toEqual([
    ['pending', false],
    ['pending', false],
    ['pending', false],
  ])
})
