import { describe, expect, test } from 'vitest'
import type { AgreementInForce } from '../../../../../shared/domain/agreements/agreement.ts'
import { nextStepAt } from '../../../../../shared/domain/escalation/nextStepAt.ts'
import { person, unit } from '../../../../fixtures/directory.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { phones } from '../../../../fixtures/phones.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const election: AgreementInForce = {
  id: 'election',
  version: 1,
  from: wallClock('2026-04-07T16:30'),
  to: wallClock('2026-04-08T07:00'),
  staff: ['it-2'],
  phone: '+4749000900',
  audience: { units: ['health'] },
  purpose: 'Valg',
}

describe('the nights that this is for', () => {
  test('logged at 16:25 while IT may still answer; nobody does; clearance is asked for at 16:40 and IT is reached', () => {
    const day = new Incidents({ at: '2026-04-08T16:25' })
    day.log('home-head')
    expect(day.escalation('incident')).toMatchObject({
      plan: { route: 'directCallThenLine' },
      needsClearance: false,
    })
    day.call('home-head', 'it:it-1')
    day.until('2026-04-08T16:40')
    expect(day.takeSent()).toEqual([])

    day.request('home-head')
    day.sendDue()
    expect(day.escalation('incident')).toMatchObject({ state: 'logged', needsClearance: true })
    expect(day.nextStepAt('incident')).toBe(wallClock('2026-04-08T16:50'))
    day.until('2026-04-08T16:45').decide('finance')
    day.until('2026-04-08T16:50').receive('home-head')
    day.until('2026-04-08T18:00')
    expect(day.takeSent()).toEqual([
      '14:40 finance clearanceStep',
      '14:45 it-1 callOut',
      '14:45 it-2 callOut',
      '14:45 it-3 callOut',
      '14:45 home-head toldCleared',
    ])
    expect(day.escalation('incident')).toMatchObject({ state: 'received' })
  })

  test('everybody in IT was tried in vain: clearance is asked for by itself', () => {
    const day = new Incidents({ at: '2026-04-08T15:00' })
    day.log('home-head')
    day.call('home-head', 'it:it-1', 'noAnswer')
    day.call('home-head', 'it:it-2', 'busy')
    expect(day.escalation('incident').needsClearance).toBe(false)
    day.call('health-head', 'it:it-3', 'wrongNumber')
    expect(day.historyOf('incident')).toEqual([
      'logged',
      'callLogged',
      'callLogged',
      'callLogged',
      'clearanceRequested',
    ])
    expect(day.histories.get('incident')?.at(-1)).toMatchObject({ by: ':vaktlinje' })
    expect(day.sendDue().takeSent()).toEqual(['13:00 finance clearanceStep'])
  })

  test('whoever was reached once was not tried in vain', () => {
    const day = new Incidents({ at: '2026-04-08T15:00' })
    day.log('home-head')
    for (const outcome of ['reached', 'noAnswer'] as const) day.call('home-head', 'it:it-1', outcome)
    for (const contactId of ['it:it-2', 'it:it-3']) day.call('home-head', contactId)
    expect(day.escalation('incident').needsClearance).toBe(false)
  })

  test('the on-call phone is dead at 02:00: one call in vain and the approvers are asked', () => {
    const night = new Incidents({ at: '2026-04-08T02:00', agreements: [election] })
    night.log('home-head')
    expect(night.escalation('incident')).toMatchObject({ plan: { route: 'onCall' }, needsClearance: false })
    night.call('home-head', 'onCall:election')
    expect(night.sendDue().takeSent()).toEqual(['00:00 finance clearanceStep'])
    expect(night.nextStepAt('incident')).toBe(wallClock('2026-04-08T02:10'))
  })

  test("IT's superior has no phone: that is said, and the director is asked at once", () => {
    const night = new Incidents({ withoutPhone: ['finance'] })
    night.log('home-head')
    night.sendDue()
    expect(night.takeSent()).toEqual(['01:00 director clearanceStep'])
    expect(night.histories.get('incident')?.slice(1)).toMatchObject([
      { type: 'noOneNotified', accepted: [], withoutPhone: ['finance'], clock: { sequence: 1, step: 0 } },
      { type: 'notified', accepted: ['director'], clock: { sequence: 1, step: 1 } },
    ])
    expect(night.nextStepAt('incident')).toBe(wallClock('2026-04-08T03:20'))
  })

  test('no approver can be notified: the reporter is sent to the crisis plan at once', () => {
    const night = new Incidents({ withoutPhone: ['finance'], refused: [phones.director] })
    night.log('home-head')
    night.sendDue()
    expect(night.takeSent()).toEqual([
      '01:00 director clearanceStep',
      '01:00 director clearanceStep',
      '01:00 home-head clearanceGivenUp',
    ])
    expect(night.nextStepAt('incident')).toBeUndefined()
  })

  test("the director is the reporter: IT's superior is asked, the director never, and may clear it", () => {
    const night = new Incidents()
    night.log('director')
    night.until('2026-04-08T03:25')
    expect(night.takeSent()).toEqual(['01:00 finance clearanceStep', '01:20 finance clearanceStep'])
    night.decide('director')
    expect(night.escalation('incident')).toMatchObject({
      state: 'cleared',
      decisions: [{ role: 'director', approver: 'director', own: true }],
    })
    night.until('2026-04-08T03:36')
    expect(night.takeSent()).toEqual([
      '01:25 it-1 callOut',
      '01:25 it-2 callOut',
      '01:25 it-3 callOut',
      '01:35 director callOutStep',
    ])
  })

  test('both approvers are silent: asked in turn and again, then the crisis plan; deciding stays possible', () => {
    const night = new Incidents()
    night.log('home-head')
    night.until('2026-04-08T03:45')
    expect(night.takeSent()).toEqual([
      '01:00 finance clearanceStep',
      '01:10 director clearanceStep',
      '01:20 finance clearanceStep',
      '01:20 director clearanceStep',
      '01:30 home-head clearanceGivenUp',
    ])
    expect(night.decide('director')).toMatchObject({ escalation: { state: 'cleared' } })
  })

  test('an acting holder whose period ends between two steps: asked before midnight, the holder after', () => {
    const acting = [{ person: 'stand-in', from: '2026-04-01', to: '2026-04-08' }]
    const night = new Incidents({
      at: '2026-04-07T23:55',
      directory: { roles: { itSuperior: { acting }, director: { holder: null } } },
    })
    night.log('home-head')
    night.until('2026-04-08T00:20')
    // The vacant post of the director brings the last step forward, to 23:55 and 10 minutes.
    expect(night.takeSent()).toEqual(['21:55 stand-in clearanceStep', '22:05 finance clearanceStep'])
    expect(night.decide('stand-in')).toEqual({ refused: 'forbidden' })
    expect(night.decide('finance')).toMatchObject({ escalation: { state: 'cleared' } })
  })

  test('while the acting period runs the acting holder has the turn, both are asked again, and both may decide', () => {
    const acting = [{ person: 'stand-in', from: '2026-04-01', to: '2026-05-01' }]
    const night = new Incidents({ directory: { roles: { itSuperior: { acting } } } })
    night.log('home-head')
    night.until('2026-04-08T03:20')
    expect(night.takeSent()).toEqual([
      '01:00 stand-in clearanceStep',
      '01:10 director clearanceStep',
      '01:20 stand-in clearanceStep',
      '01:20 finance clearanceStep',
      '01:20 director clearanceStep',
    ])
    night.decide('stand-in')
    expect(night.escalation('incident').decisions).toMatchObject([{ approver: 'stand-in', acting: true }])
  })

  test('20 managers log within a minute: each approver gets one SMS a step, and one word decides all', () => {
    const heads = Array.from({ length: 20 }, (_, place) => `head-${place}`)
    const night = new Incidents({
      directory: {
        people: heads.map((id) => person(id, id)),
        units: heads.map((id) => unit(id, 'admin', id)),
      },
    })
    for (const head of heads) night.log(head, `incident-${head}`)
    night.until('2026-04-08T03:10')
    expect(night.takeSent()).toEqual(['01:00 finance clearanceStep', '01:10 director clearanceStep'])
    night.until('2026-04-08T03:20')
    expect(night.sent.map(({ text }) => /Åpne saker: (?<open>\d+)/.exec(text)?.groups?.['open'])).toEqual(['20', '20'])
    night.takeSent()

    night.decide('director', {}, ...heads.map((head) => `incident-${head}`))
    expect([...night.kept.values()].map(({ state }) => state)).toEqual(heads.map(() => 'cleared'))
    expect(night.queue.waiting).toEqual([])
    const sent = night.sendDue().takeSent()
    expect(sent.filter((one) => one.endsWith('callOut'))).toHaveLength(3)
    expect(sent.filter((one) => one.endsWith('toldCleared'))).toHaveLength(20)
  })

  test('cleared at 03:00 and IT not reached by 03:30: approver and reporter hear of it, then the crisis plan', () => {
    const night = new Incidents({ at: '2026-04-08T03:00' })
    night.log('home-head')
    night.sendDue().decide('finance')
    expect(nextStepAt(night.escalation('incident'), night.now)).toBe(wallClock('2026-04-08T03:10'))
    night.until('2026-04-08T03:30')
    expect(night.takeSent()).toEqual([
      '01:00 finance clearanceStep',
      '01:00 it-1 callOut',
      '01:00 it-2 callOut',
      '01:00 it-3 callOut',
      '01:00 home-head toldCleared',
      '01:10 finance callOutStep',
      '01:10 home-head callOutStep',
      '01:30 finance callOutGivenUp',
      '01:30 home-head callOutGivenUp',
    ])
    expect(night.nextStepAt('incident')).toBeUndefined()
    expect(night.receive('finance')).toMatchObject({ escalation: { state: 'received' } })
  })
})
