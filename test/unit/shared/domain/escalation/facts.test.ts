import { describe, expect, test } from 'vitest'
import type { AgreementInForce } from '../../../../../shared/domain/agreements/agreement.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const agreement: AgreementInForce = {
  id: 'election',
  version: 1,
  from: wallClock('2026-04-07T16:30'),
  to: wallClock('2026-04-08T07:00'),
  staff: ['it-2'],
  phone: '+4749000900',
  audience: { units: ['health'] },
  purpose: 'Valg',
}

/** Whether a receipt by this person is marked as uncleared, on the night of the agreement. */
const receivedBy = (personId: string, at = '2026-04-08T02:30') => {
  const night = loggedIncident({ at: '2026-04-08T02:00', agreements: [agreement] })
  night.call('home-head', 'onCall:election')
  night.until(at).receive('home-head', personId)
  return night.escalation('incident').receipt?.withoutClearance
}

describe('received', () => {
  test('without clearance it is marked, the approvers are told, and nobody is asked any more', () => {
    const night = loggedIncident()
    night.receive('home-head', 'it-2')
    expect(night.escalation('incident')).toMatchObject({
      state: 'received',
      receipt: { personId: 'it-2', withoutClearance: true },
    })
    night.until('2026-04-08T05:00')
    expect(night.takeSent()).toEqual(['01:00 finance unclearedReceipt', '01:00 director unclearedReceipt'])
  })

  test('after clearance it is not marked', () => {
    const night = loggedIncident()
    night.decide('director')
    night.receive('finance', 'it-1')
    expect(night.escalation('incident').receipt).not.toHaveProperty('withoutClearance')
  })

  test('after a no it is marked', () => {
    const night = loggedIncident()
    night.decide('finance', { decision: 'declined' })
    night.receive('home-head', 'it-1')
    expect(night.escalation('incident').receipt?.withoutClearance).toBe(true)
  })

  test('an agreement that the plan did not name clears nobody', () => {
    const agreements = [{ ...agreement, audience: { units: ['schools'] } }]
    const night = loggedIncident({ at: '2026-04-08T02:00', agreements })
    night.receive('home-head', 'it-2')
    expect(night.escalation('incident').receipt?.withoutClearance).toBe(true)
  })

  test('the agreement that the plan named does not clear the staff of another one', () => {
    const another = { ...agreement, id: 'another', staff: ['it-1'], audience: { units: ['schools'] } }
    const night = loggedIncident({ at: '2026-04-08T02:00', agreements: [agreement, another] })
    night.call('home-head', 'onCall:election')
    night.receive('home-head', 'it-1')
    expect(night.escalation('incident').receipt?.withoutClearance).toBe(true)
  })

  test('is written down by leaders of the incident and above, approvers and IT too, nobody else', () => {
    for (const who of ['home-head', 'health-head', 'director', 'finance', 'it-3'])
      expect(loggedIncident().receive(who, 'it-1')).toHaveProperty('events')
    expect(loggedIncident().receive('schools-head', 'it-1')).toEqual({ refused: 'forbidden' })
  })

  test('in hours nothing needs clearance', () => {
    const day = loggedIncident({ at: '2026-04-08T10:00' })
    day.receive('home-head', 'it-1')
    expect(day.escalation('incident').receipt).not.toHaveProperty('withoutClearance')
  })

  test('an agreement clears its own staff within its window, nobody else and not afterwards (A13)', () => {
    expect(receivedBy('it-2')).toBeUndefined()
    expect(receivedBy('it-1')).toBe(true)
    expect(receivedBy('it-2', '2026-04-08T07:00')).toBe(true)
  })

  test('needs one of IT, by name', () => {
    expect(loggedIncident().receive('home-head', 'finance')).toEqual({ refused: 'receiverUnknown' })
    expect(loggedIncident().receive('home-head', 'nobody')).toEqual({ refused: 'receiverUnknown' })
  })

  test('said twice is one receipt; another person reached is written down too, and the first stands', () => {
    const night = loggedIncident()
    night.receive('home-head', 'it-1')
    expect(night.receive('it-1', 'it-1')).toMatchObject({ events: [] })
    night.receive('home-head', 'it-2')
    expect(night.historyOf('incident').filter((type) => type === 'received')).toHaveLength(2)
    expect(night.escalation('incident').receipt?.personId).toBe('it-1')
  })

  test.each(['withdrawn', 'closed'] as const)('is refused once all is %s', (state) => {
    const night = loggedIncident()
    if (state === 'closed') night.close('it-1')
    else night.withdraw('home-head')
    expect(night.receive('home-head')).toEqual({ refused: 'notAllowedInState', state })
  })
})

describe('calls', () => {
  test('by whom, to whom and how it went is in the history, and what was tried in the incident', () => {
    const night = loggedIncident()
    night.call('health-head', 'approver:director', 'busy')
    night.call('home-head', 'it:it-1', 'reached')
    night.call('home-head', 'it:it-1', 'noAnswer')
    expect(night.escalation('incident').tried).toEqual({ 'approver:director': 'inVain', 'it:it-1': 'reached' })
    expect(night.escalation('incident').state).toBe('logged')
  })

  test.each(['it:nobody', 'onCall:secret', 'fax:1', 'it', '', ':', 'emergency:911'])(
    'nobody can have rung %j',
    (contactId) => {
      expect(loggedIncident().call('home-head', contactId)).toEqual({ refused: 'contactUnknown' })
    },
  )

  test.each(['leader:health-head', 'approver:finance', 'it:it-3', 'emergency:113', 'support:phone', 'crisisPlan'])(
    'somebody can have rung %s',
    (contactId) => {
      expect(loggedIncident().call('home-head', contactId)).toHaveProperty('events')
    },
  )

  test('leaders of the incident and above, approvers and IT write calls down too, nobody else', () => {
    for (const who of ['home-head', 'health-head', 'director', 'finance', 'it-3'])
      expect(loggedIncident().call(who, 'it:it-1')).toHaveProperty('events')
    expect(loggedIncident().call('schools-head', 'it:it-1')).toEqual({ refused: 'forbidden' })
  })
})

describe('the end', () => {
  test('the reporter withdraws, nobody else, and nothing is sent any more', () => {
    const night = loggedIncident()
    expect(night.withdraw('health-head')).toEqual({ refused: 'forbidden' })
    night.withdraw('home-head')
    expect(night.until('2026-04-08T05:00').takeSent()).toEqual([])
    expect(night.withdraw('home-head')).toEqual({ refused: 'notAllowedInState', state: 'withdrawn' })
  })

  test('what IT has received is closed, not withdrawn', () => {
    const night = loggedIncident()
    night.receive('home-head')
    expect(night.withdraw('home-head')).toEqual({ refused: 'notAllowedInState', state: 'received' })
    expect(night.close('home-head')).toEqual({ refused: 'forbidden' })
    expect(night.close('it-3')).toMatchObject({ escalation: { state: 'closed' } })
  })

  test('worked time has both ends, runs forward, and is over', () => {
    const [three, four, five] = ['03:00', '04:00', '05:00'].map((time) => wallClock(`2026-04-08T${time}`))
    const night = loggedIncident().until('2026-04-08T04:30')
    for (const worked of [
      { workedFrom: three },
      { workedTo: three },
      { workedFrom: four, workedTo: three },
      { workedFrom: three, workedTo: three },
      { workedFrom: three, workedTo: five },
    ])
      expect(night.close('it-1', worked)).toEqual({ refused: 'workedTimeInvalid' })
    const untilNow = loggedIncident().until('2026-04-08T04:00')
    expect(untilNow.close('it-1', { workedFrom: three, workedTo: four })).toHaveProperty('events')
    night.close('finance', { workedFrom: three, workedTo: four, outcome: 'workaround', note: 'Startet på nytt' })
    expect(night.histories.get('incident')?.at(-1)).toMatchObject({
      type: 'closed',
      outcome: 'workaround',
      workedFrom: three,
      workedTo: four,
    })
  })
})
