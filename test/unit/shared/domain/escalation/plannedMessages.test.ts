import { describe, expect, test } from 'vitest'
import { plannedMessages } from '../../../../../shared/domain/escalation/plannedMessages.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'

/** What an incident needs now, as `kind about dueAt`, without what the clocks do. */
const told = (night: Incidents, id = 'incident') =>
  plannedMessages(night.escalation(id))
    .filter(({ content }) => !('step' in content))
    .map(({ content, about, dueAt }) => `${content.kind} ${about} ${dueAt.slice(11, 16)}`)

const ofClock = (night: Incidents, id = 'incident') =>
  plannedMessages(night.escalation(id)).flatMap(({ content }) => ('step' in content ? [content.kind] : []))

const spoken = (night: Incidents) => ({ spoken: { by: 'finance', at: night.now } })

describe('the messages that an incident needs', () => {
  test('have an id by incident, kind, event and step', () => {
    const night = loggedIncident()
    expect(plannedMessages(night.escalation('incident')).map(({ id, subject }) => [id, subject])).toEqual(
      ['clearanceStep-1-0', 'clearanceStep-1-1', 'clearanceStep-1-2', 'clearanceGivenUp-1-3'].map((about) => [
        `escalation-incident-${about}`,
        { type: 'escalation', id: 'incident' },
      ]),
    )
    night.decide('finance')
    expect(plannedMessages(night.escalation('incident')).map(({ id }) => id)).toContain(
      'escalation-incident-toldCleared-3',
    )
  })

  test('after a yes those of the call-out, and the reporter is told when it was given', () => {
    const night = loggedIncident().until('2026-04-08T03:05')
    night.decide('finance')
    expect(ofClock(night)).toEqual(['callOut', 'callOutStep', 'callOutGivenUp'])
    expect(told(night)).toEqual(['toldCleared 3 01:05'])
  })

  test('after a no those steps that ask whose word is free, and the reporter is told', () => {
    const night = loggedIncident()
    night.decide('director', { decision: 'declined' })
    const asks = plannedMessages(night.escalation('incident')).flatMap(({ content }) =>
      content.kind === 'clearanceStep' ? [content.step] : [],
    )
    expect(asks).toEqual([0, 2])
    expect(told(night)).toEqual(['toldDeclined 3 01:00'])
  })

  test('for a yes after a no the yes alone', () => {
    const night = loggedIncident()
    night.decide('finance', { decision: 'declined' })
    night.decide('director')
    expect(told(night)).toEqual(['toldCleared 4 01:00'])
  })

  test('an approver who clears what they reported is not told, unless the word is for others too', () => {
    const night = new Incidents()
    night.log('director')
    night.decide('director')
    expect(told(night)).toEqual([])
    const several = new Incidents()
    several.log('director')
    several.log('home-head', 'second')
    several.decide('director', {}, 'incident', 'second')
    expect(told(several)).toEqual(['toldCleared 2 01:00'])
    expect(told(several, 'second')).toEqual([])
  })

  test('of incidents cleared together IT hears by the first', () => {
    const night = loggedIncident()
    night.log('schools-head', 'second')
    night.decide('finance', {}, 'incident', 'second')
    expect(ofClock(night)).toEqual(['callOut', 'callOutStep', 'callOutGivenUp'])
    expect(ofClock(night, 'second')).toEqual(['callOutStep', 'callOutGivenUp'])
  })

  test('declined alone and then cleared together with the first: IT hears by the first', () => {
    const night = loggedIncident()
    night.log('schools-head', 'second')
    night.decide('finance', { decision: 'declined' }, 'second')
    night.decide('director', {}, 'incident', 'second')
    expect(ofClock(night, 'second')).toEqual(['callOutStep', 'callOutGivenUp'])
  })

  test('declined together and then cleared alone: IT hears of it', () => {
    const night = loggedIncident()
    night.log('schools-head', 'second')
    night.decide('finance', { decision: 'declined' }, 'incident', 'second')
    night.decide('director', {}, 'second')
    expect(ofClock(night, 'second')).toEqual(['callOut', 'callOutStep', 'callOutGivenUp'])
    expect(told(night, 'second')).toEqual(['toldCleared 3 01:00'])
  })

  test('a spoken word: its approver is asked until they answer, and the reporter hears of a denial alone', () => {
    const night = loggedIncident()
    night.decide('home-head', spoken(night))
    expect(told(night)).toEqual(['confirmSpoken 3 01:00'])
    night.sendDue()
    expect(night.sent.filter(({ kind }) => kind === 'confirmSpoken').map(({ to }) => to)).toEqual(['finance'])
    const confirmed = loggedIncident()
    confirmed.decide('home-head', spoken(confirmed))
    confirmed.answer('finance', true)
    expect(told(confirmed)).toEqual([])
    night.until('2026-04-08T03:07').answer('finance', false)
    expect(told(night)).toEqual([expect.stringMatching(/^spokenDenied \d 01:07$/)])
  })

  test('received without clearance: the approvers hear of it; received with it: nobody', () => {
    const night = loggedIncident().until('2026-04-08T03:04')
    night.receive('home-head')
    expect(told(night)).toEqual(['unclearedReceipt 3 01:04'])
    expect(ofClock(night)).toEqual([])
    const cleared = loggedIncident()
    cleared.decide('finance')
    cleared.receive('home-head')
    expect(told(cleared)).toEqual([])
    expect(ofClock(cleared)).toEqual([])
  })

  test('received without clearance and then closed: nobody hears of it any more', () => {
    const night = loggedIncident()
    night.receive('home-head')
    night.close('it-1')
    expect(plannedMessages(night.escalation('incident'))).toEqual([])
  })

  test.each(['withdraw', 'close'] as const)('none at all once somebody has ended it: %s', (end) => {
    const night = loggedIncident()
    night.decide('home-head', spoken(night))
    night[end](end === 'close' ? 'it-1' : 'home-head')
    expect(plannedMessages(night.escalation('incident'))).toEqual([])
  })
})
