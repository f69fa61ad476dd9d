import { describe, expect, test } from 'vitest'
import { escalationActs } from '../../../../../shared/domain/audit/escalationActs.ts'
import type { HistoryEvent } from '../../../../../shared/domain/escalation/history.ts'

const at = '2026-04-08T01:00:00.000Z'
const word = { sequence: 2, at, by: 'p-1', role: 'director', approver: 'p-1', reason: 'Sykehjemmet står' } as const

const actsOf = (...events: HistoryEvent[]) => escalationActs('incident', events, 'P6M')

const logged: HistoryEvent = {
  sequence: 1,
  at,
  by: 'p-1',
  type: 'logged',
  incident: {
    report: { criterion: 'other', summary: 'Nettet er nede', unit: 'it', callbackPhone: '+4749000001' },
    plan: { route: 'line', band: 'afterHours', steps: [], reasons: [] },
    step: 'PT10M',
    giveUp: 'PT30M',
    approvers: ['director'],
  },
}

describe('of what happens to an incident', () => {
  test('an own word about overtime is an act', () => {
    expect(actsOf({ ...word, type: 'cleared' })).toEqual([
      {
        id: 'overtimeCleared-incident-2',
        at,
        by: 'p-1',
        act: 'overtimeCleared',
        subject: { type: 'escalation', id: 'incident' },
        keptUntil: '2026-10-08T01:00:00.000Z',
      },
    ])
    expect(actsOf({ ...word, type: 'declined' })).toMatchObject([{ act: 'overtimeDeclined' }])
  })

  test('a word that somebody recorded for another, and its confirmation or denial, are acts of their own', () => {
    expect(actsOf({ ...word, type: 'cleared', spoken: { at } })).toMatchObject([{ act: 'clearanceRecorded' }])
    expect(actsOf({ ...word, type: 'declined', spoken: { at } })).toMatchObject([{ act: 'refusalRecorded' }])
    for (const type of ['spokenConfirmed', 'spokenDenied'] as const)
      expect(actsOf({ type, sequence: 3, at, by: 'p-2', decision: 2, note: 'Nei' })).toMatchObject([{ act: type }])
  })

  test('one word for several incidents is one act that names them all', () => {
    expect(actsOf({ ...word, type: 'cleared', alsoFor: ['second', 'third'] })).toMatchObject([
      { subject: { id: 'incident' }, also: ['second', 'third'] },
    ])
    expect(actsOf({ ...word, type: 'cleared', with: 'incident' })).toEqual([])
  })

  test('logging is one only when it was done by a card', () => {
    expect(actsOf(logged)).toEqual([])
    expect(actsOf({ ...logged, via: { card: 'c-1' } })).toMatchObject([{ act: 'cardUsed', via: { card: 'c-1' } }])
  })

  test('a code tells whose it could have been', () => {
    const via = { code: { role: 'director', issue: 0, holders: ['p-1', 'p-3'] } } as const
    const [act] = actsOf({ ...word, type: 'cleared', via: { code: { ...via.code, holders: [...via.code.holders] } } })
    expect(act).toMatchObject({ via })
  })

  test('nothing that somebody wrote gets into an act', () => {
    const told = JSON.stringify(actsOf({ ...logged, via: { card: 'c-1' } }, { ...word, type: 'cleared' }))
    expect(told).not.toMatch(/Nettet|Sykehjemmet|\+47/)
  })

  test('calls, receipts and SMS are none', () => {
    expect(
      actsOf(
        { type: 'callLogged', contactId: 'it:p-2', outcome: 'reached', sequence: 2, at, by: 'p-1' },
        { type: 'received', personId: 'p-2', sequence: 3, at, by: 'p-1' },
        { type: 'closed', outcome: 'solved', sequence: 4, at, by: 'p-2' },
      ),
    ).toEqual([])
  })
})
