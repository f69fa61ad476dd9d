import { describe, expect, test } from 'vitest'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const spoken = (at = '2026-04-08T02:58', by = 'finance') => ({ spoken: { by, at: wallClock(at) } })

describe('a word spoken on the phone', () => {
  test('the reporter records it: marked, and the approver is asked to confirm or deny it', () => {
    const night = loggedIncident()
    night.decide('home-head', spoken())
    expect(night.histories.get('incident')?.at(-1)).toMatchObject({
      type: 'cleared',
      by: 'home-head',
      approver: 'finance',
      spoken: { at: wallClock('2026-04-08T02:58') },
    })
    const [sms] = night.sendDue().sent.filter(({ kind }) => kind === 'confirmSpoken')
    expect(sms).toMatchObject({ to: 'finance' })
    expect(night.takeSent()).not.toContain('01:00 home-head toldCleared')
  })

  test('only the reporter records one', () => {
    expect(loggedIncident().decide('health-head', spoken())).toEqual({ refused: 'forbidden' })
  })

  test('only of somebody who held one of the roles that day, never of the reporter', () => {
    const night = loggedIncident()
    expect(night.decide('home-head', spoken(undefined, 'health-head'))).toEqual({ refused: 'approverWithoutRole' })
    const ofDirector = new Incidents()
    ofDirector.log('director')
    expect(ofDirector.decide('director', spoken(undefined, 'director'))).toEqual({ refused: 'approverWithoutRole' })
  })

  test("an acting holder's yes at 23:55 may be written down after midnight", () => {
    const acting = [{ person: 'stand-in', from: '2026-04-01', to: '2026-04-08' }]
    const night = loggedIncident({ at: '2026-04-08T00:05', directory: { roles: { director: { acting } } } })
    expect(night.decide('home-head', spoken('2026-04-08T00:01', 'stand-in'))).toEqual({
      refused: 'approverWithoutRole',
    })
    night.decide('home-head', spoken('2026-04-07T23:55', 'stand-in'))
    expect(night.escalation('incident').decisions).toMatchObject([{ approver: 'stand-in', acting: true }])
  })

  test('not in the future, and not the day before', () => {
    const night = loggedIncident()
    expect(night.decide('home-head', spoken('2026-04-08T03:01'))).toEqual({ refused: 'spokenAtInvalid' })
    expect(night.decide('home-head', spoken('2026-04-07T14:59'))).toEqual({ refused: 'spokenAtInvalid' })
    expect(night.decide('home-head', spoken('2026-04-07T15:00'))).toHaveProperty('events')
  })

  test("not for another's incident", () => {
    const night = loggedIncident()
    night.log('schools-head', 'second')
    expect(night.decide('home-head', spoken(), 'incident', 'second')).toEqual({ refused: 'forbidden' })
  })

  test('for several incidents: one SMS asks about it, and each is confirmed or denied by itself', () => {
    const night = loggedIncident()
    for (const id of ['second', 'third']) night.log('home-head', id)
    night.sendDue().takeSent()
    night.decide('home-head', spoken(), 'incident', 'second', 'third')
    expect(
      night
        .sendDue()
        .takeSent()
        .filter((one) => one.endsWith('confirmSpoken')),
    ).toEqual(['01:00 finance confirmSpoken'])
    night.answer('finance', false, 'third')
    expect(night.escalation('third').decisions[0]?.spoken?.answer).toMatchObject({ confirmed: false })
    expect(night.escalation('second').decisions[0]?.spoken).not.toHaveProperty('answer')
  })

  test('confirmed: written down, nobody is told, and it is not asked again', () => {
    const night = loggedIncident()
    night.decide('home-head', spoken())
    night.sendDue().takeSent()
    night.answer('finance', true)
    expect(night.escalation('incident').decisions[0]?.spoken?.answer).toMatchObject({ confirmed: true })
    expect(night.sendDue().takeSent()).toEqual([])
    expect(night.answer('finance', false)).toEqual({ refused: 'notAllowedInState', state: 'cleared' })
  })

  test('denied: marked, the reporter is told, IT is not called back', () => {
    const night = loggedIncident()
    night.decide('home-head', spoken())
    night.sendDue().takeSent()
    night.answer('finance', false)
    expect(night.escalation('incident')).toMatchObject({
      state: 'cleared',
      decisions: [{ spoken: { answer: { confirmed: false } } }],
    })
    night.until('2026-04-08T03:10')
    expect(night.takeSent()).toEqual([
      '01:00 home-head spokenDenied',
      '01:10 finance callOutStep',
      '01:10 home-head callOutStep',
    ])
  })

  test('a denial is written down also when all is over; then nothing is sent', () => {
    const night = loggedIncident()
    night.decide('home-head', spoken())
    night.receive('home-head')
    night.close('it-1')
    night.until('2026-04-08T08:00').takeSent()
    night.answer({ code: { role: 'itSuperior', issue: 0 } }, false)
    expect(night.historyOf('incident').slice(-2)).toEqual(['closed', 'spokenDenied'])
    expect(night.escalation('incident').state).toBe('closed')
    expect(night.sendDue().takeSent()).toEqual([])
  })

  test('nobody answers for the approver', () => {
    const night = loggedIncident()
    night.decide('home-head', spoken())
    for (const who of ['director', 'home-head', 'it-1'])
      expect(night.answer(who, true)).toEqual({ refused: 'forbidden' })
  })
})
