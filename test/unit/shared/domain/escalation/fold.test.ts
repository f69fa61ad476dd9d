import { describe, expect, test } from 'vitest'
import type { Escalation } from '../../../../../shared/domain/escalation/escalation.ts'
import { fold } from '../../../../../shared/domain/escalation/fold.ts'
import type { Notification, Occurrence } from '../../../../../shared/domain/escalation/history.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'

const at = '2026-04-08T01:05:00.000Z'
const logged = loggedIncident()
  .histories.get('incident')!
  .find((event) => event.type === 'logged')!

/** The incident after these things have happened to it, one after the other, from the second place in the history on. */
const after = (...occurrences: Occurrence[]): Escalation =>
  fold('incident', [
    logged,
    ...occurrences.map((occurrence, place) => ({ ...occurrence, at, by: 'home-head', sequence: place + 2 })),
  ])!

const word = (type: 'cleared' | 'declined', role: 'itSuperior' | 'director' = 'itSuperior') =>
  ({ type, role, approver: 'finance', reason: 'Kritisk' }) as const

const call = (contactId: string, outcome: 'reached' | 'busy') => ({ type: 'callLogged', contactId, outcome }) as const

const uncleared = (personId: string) => ({ type: 'received', personId, withoutClearance: true }) as const

const sms = (sequence: number, step: number): Notification => ({
  type: 'notified',
  message: 'clearanceStep',
  clock: { sequence, step },
  accepted: ['finance'],
  refused: [],
  withoutPhone: [],
})

describe('an incident as its history tells it', () => {
  test('has the number of its latest event as version, and keeps what was frozen', () => {
    const before = after()
    const { report, plan, step, giveUp, approvers } = logged.incident
    expect(before).toMatchObject({ version: 1, reporter: 'home-head', loggedAt: logged.at })
    expect(after({ type: 'withdrawn', reason: 'Løste seg' })).toEqual({ ...before, version: 2, state: 'withdrawn' })
    expect(before).toMatchObject({ report, plan, step, giveUp, approvers, tried: {}, decisions: [] })
  })

  test('does not exist without its logging, which happens once', () => {
    const event = { type: 'withdrawn', reason: '', at, by: 'home-head', sequence: 1 } as const
    expect(fold('incident', [event])).toBeUndefined()
    expect(fold('incident', [logged, logged])).toEqual(after())
  })

  test('who was reached once was not tried in vain', () => {
    expect(after(call('it:it-1', 'busy')).tried).toEqual({ 'it:it-1': 'inVain' })
    expect(after(call('it:it-1', 'busy'), call('it:it-1', 'reached')).tried).toEqual({ 'it:it-1': 'reached' })
    expect(after(call('it:it-1', 'reached'), call('it:it-1', 'busy'), call('it:it-2', 'busy')).tried).toEqual({
      'it:it-1': 'reached',
      'it:it-2': 'inVain',
    })
  })
})

describe('the clocks of an incident', () => {
  test('asking again starts another clearance clock, which asks whose word is free', () => {
    const before = after(word('declined'))
    const { clearanceClock, needsClearance } = after(word('declined'), { type: 'clearanceRequested' })
    expect(before.clearanceClock).toEqual({
      startedAt: logged.at,
      sequence: 1,
      taken: [],
      roles: ['itSuperior', 'director'],
    })
    expect(clearanceClock).toEqual({ startedAt: at, sequence: 3, taken: [], roles: ['director'] })
    expect(needsClearance).toBe(true)
  })

  test('linked to another incident it has none, until it gets one of its own', () => {
    const request = { type: 'clearanceRequested', linkedTo: 'first' } as const
    const linked = after(request)
    expect(linked).toMatchObject({ linkedTo: 'first', needsClearance: true })
    expect(linked).not.toHaveProperty('clearanceClock')
    const own = after(request, { type: 'clearanceClockStarted' })
    expect(own.clearanceClock).toMatchObject({ sequence: 3, roles: ['itSuperior', 'director'] })
    expect(own).not.toHaveProperty('linkedTo')
  })

  test('a yes starts the call-out clock', () => {
    expect(after(word('cleared'))).toMatchObject({
      state: 'cleared',
      callOutClock: { startedAt: at, sequence: 2, taken: [] },
    })
  })

  test('steps are behind the clock to which they belong, and behind no other', () => {
    const both = after(word('cleared'), sms(1, 0), sms(2, 0), sms(1, 1), sms(7, 2))
    expect(both.clearanceClock?.taken).toEqual([0, 1])
    expect(both.callOutClock?.taken).toEqual([0])
  })

  test('an SMS of a clock that was started anew takes no step of the new one', () => {
    const before = after({ type: 'clearanceRequested' })
    expect(after({ type: 'clearanceRequested' }, sms(1, 0))).toEqual({ ...before, version: 3 })
  })

  test('what belongs to no clock takes no step', () => {
    const { clock: _, ...told } = sms(1, 0)
    const before = after(word('cleared'))
    expect(after(word('cleared'), { ...told, message: 'toldCleared' })).toEqual({ ...before, version: 3 })
  })
})

describe('the words about an incident', () => {
  test('are kept in order; after a no clearance is needed, on every route', () => {
    const inHours = loggedIncident({ at: '2026-04-08T10:00' })
    inHours.decide('finance', { decision: 'declined' })
    expect(inHours.escalation('incident')).toMatchObject({ state: 'declined', needsClearance: true })
    const { decisions, state } = after(word('declined'), word('cleared', 'director'))
    expect(state).toBe('cleared')
    expect(decisions.map(({ decision, role, sequence }) => [decision, role, sequence])).toEqual([
      ['declined', 'itSuperior', 2],
      ['cleared', 'director', 3],
    ])
  })

  test('an answer belongs to the spoken word that it names', () => {
    const spoken = { spoken: { at: logged.at } }
    const answered = after(
      { ...word('declined'), ...spoken },
      { ...word('cleared', 'director'), ...spoken },
      {
        type: 'spokenConfirmed',
        decision: 2,
      },
    )
    expect(answered.decisions.map((one) => one.spoken)).toEqual([
      { at: logged.at, answer: { confirmed: true, at, sequence: 4 } },
      { at: logged.at },
    ])
    expect(answered.state).toBe('cleared')
  })
})

describe('the receipt of an incident', () => {
  test('is the first, with its mark', () => {
    const first = { personId: 'it-1', at, sequence: 2, withoutClearance: true }
    expect(after(uncleared('it-1'), uncleared('it-2'))).toMatchObject({ state: 'received', receipt: first, version: 3 })
    expect(after({ type: 'received', personId: 'it-1' }).receipt).toEqual({ personId: 'it-1', at, sequence: 2 })
  })

  test('what was closed is over', () => {
    expect(after({ type: 'closed', outcome: 'solved' }).state).toBe('closed')
  })
})
