import { describe, expect, test } from 'vitest'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'

/** Two incidents that one clock asks about. */
const two = () => {
  const night = loggedIncident()
  night.log('schools-head', 'second')
  return night
}

describe('one word for several incidents', () => {
  test('each is marked with the others, and every reporter is told', () => {
    const night = two()
    night.decide('finance', {}, 'incident', 'second')
    expect(night.escalation('incident').decisions).toMatchObject([{ alsoFor: ['second'] }])
    expect(night.escalation('second').decisions).toMatchObject([{ with: 'incident' }])
    expect(night.sendDue().takeSent()).toEqual([
      '01:00 it-1 callOut',
      '01:00 it-2 callOut',
      '01:00 it-3 callOut',
      '01:00 home-head toldCleared',
      '01:00 schools-head toldCleared',
    ])
  })

  test('IT is not reached: each reporter hears of it, the approver once', () => {
    const night = two()
    night.decide('finance', {}, 'incident', 'second')
    night.sendDue().takeSent()
    night.until('2026-04-08T03:10')
    expect(night.takeSent().toSorted()).toEqual([
      '01:10 finance callOutStep',
      '01:10 home-head callOutStep',
      '01:10 schools-head callOutStep',
    ])
    night.receive('home-head')
    night.until('2026-04-08T03:30')
    expect(night.takeSent()).toEqual(['01:30 finance callOutGivenUp', '01:30 schools-head callOutGivenUp'])
  })

  test('what can no longer be decided is left as it is', () => {
    const night = two()
    night.withdraw('schools-head', 'second')
    night.decide('finance', {}, 'incident', 'second', 'incident')
    expect(night.escalation('second').state).toBe('withdrawn')
    expect(night.escalation('incident').decisions[0]).not.toHaveProperty('alsoFor')
  })

  test('a reporter hears once of each word', () => {
    const night = two()
    night.decide('finance', { decision: 'declined' }, 'incident', 'second')
    night.sendDue().takeSent()
    night.decide('director', {}, 'second')
    night.decide('director', {}, 'incident')
    const told = night
      .sendDue()
      .takeSent()
      .filter((one) => one.endsWith('toldCleared'))
    expect(told.toSorted()).toEqual(['01:00 home-head toldCleared', '01:00 schools-head toldCleared'])
  })

  test('a no to both asks the director about both, by one SMS a step', () => {
    const night = two()
    night.decide('finance', { decision: 'declined' }, 'incident', 'second')
    night.until('2026-04-08T03:30')
    expect(night.takeSent()).toEqual([
      '01:00 director clearanceStep',
      '01:00 home-head toldDeclined',
      '01:00 schools-head toldDeclined',
      '01:20 director clearanceStep',
      '01:30 home-head clearanceGivenUp',
      '01:30 schools-head clearanceGivenUp',
    ])
  })

  test('one that had a clock of its own is asked about by the other clock alone from then on', () => {
    const night = loggedIncident().until('2026-04-08T03:25')
    night.log('schools-head', 'second')
    night.sendDue().takeSent()
    night.decide('finance', { decision: 'declined' }, 'second', 'incident')
    night.until('2026-04-08T03:55')
    expect(night.takeSent()).toEqual([
      '01:25 director clearanceStep',
      '01:25 schools-head toldDeclined',
      '01:25 home-head toldDeclined',
      '01:45 director clearanceStep',
      '01:55 schools-head clearanceGivenUp',
      '01:55 home-head clearanceGivenUp',
    ])
  })
})
