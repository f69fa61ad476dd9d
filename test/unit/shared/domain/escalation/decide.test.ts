import { describe, expect, test } from 'vitest'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const away = (personId: string) => ({
  id: personId,
  version: 1,
  personId,
  kind: 'away' as const,
  from: wallClock('2026-04-01T00:00'),
  to: wallClock('2026-05-01T00:00'),
})

describe('deciding about overtime', () => {
  test('a yes stops the asking and starts the call-out; the reporter is told', () => {
    const night = loggedIncident()
    night.decide('finance', { reason: 'Pasientsikkerhet', limitHours: 3 })
    expect(night.escalation('incident')).toMatchObject({
      state: 'cleared',
      decisions: [{ decision: 'cleared', role: 'itSuperior', approver: 'finance', limitHours: 3 }],
      callOutClock: { startedAt: night.now },
    })
    night.until('2026-04-08T03:05')
    expect(night.takeSent()).toEqual([
      '01:00 it-1 callOut',
      '01:00 it-2 callOut',
      '01:00 it-3 callOut',
      '01:00 home-head toldCleared',
    ])
  })

  test("a no of IT's superior brings the director's step forward at once", () => {
    const night = loggedIncident().until('2026-04-08T03:02')
    night.decide('finance', { decision: 'declined' })
    night.until('2026-04-08T03:15')
    expect(night.takeSent()).toEqual(['01:02 director clearanceStep', '01:02 home-head toldDeclined'])
    expect(night.nextStepAt('incident')).toBe(wallClock('2026-04-08T03:20'))
    night.until('2026-04-08T03:40')
    expect(night.takeSent()).toEqual(['01:20 director clearanceStep', '01:30 home-head clearanceGivenUp'])
  })

  test('after a no only the other role may clear it, and nobody decides twice', () => {
    const night = loggedIncident()
    night.decide('finance', { decision: 'declined' })
    const refused = { refused: 'notAllowedInState', state: 'declined' }
    expect(night.decide('finance')).toEqual(refused)
    expect(night.decide('director', { decision: 'declined' })).toEqual(refused)
    expect(night.decide('director')).toMatchObject({ escalation: { state: 'cleared' } })
    expect(night.decide('director')).toEqual({ refused: 'notAllowedInState', state: 'cleared' })
  })

  test("the director's no leaves IT's superior to be asked again", () => {
    const night = loggedIncident()
    night.decide('director', { decision: 'declined' })
    night.until('2026-04-08T03:30')
    expect(night.takeSent()).toEqual([
      '01:00 home-head toldDeclined',
      '01:20 finance clearanceStep',
      '01:30 home-head clearanceGivenUp',
    ])
  })

  test("the director's no to their own report asks IT's superior again when it is time, not before", () => {
    const night = new Incidents()
    night.log('director')
    night.until('2026-04-08T03:02').decide('director', { decision: 'declined' })
    night.until('2026-04-08T03:25')
    expect(night.takeSent()).toEqual(['01:00 finance clearanceStep', '01:20 finance clearanceStep'])
  })

  test('a no after asking was given up asks the other role anew', () => {
    const night = loggedIncident().until('2026-04-08T04:00')
    night.takeSent()
    night.decide('finance', { decision: 'declined' })
    night.until('2026-04-08T05:00')
    expect(night.takeSent()).toEqual([
      '02:00 director clearanceStep',
      '02:00 home-head toldDeclined',
      '02:20 director clearanceStep',
      '02:30 home-head clearanceGivenUp',
    ])
  })

  test('nobody else may decide: not the reporter on their own, no leader, not IT (R27)', () => {
    const night = loggedIncident()
    for (const who of ['home-head', 'health-head', 'it-1']) expect(night.decide(who)).toEqual({ refused: 'forbidden' })
  })

  test('who holds both roles decides once for each', () => {
    const night = loggedIncident({ directory: { roles: { director: { holder: 'finance' } } } })
    night.decide('finance', { decision: 'declined' })
    night.decide('finance')
    expect(night.escalation('incident').decisions).toMatchObject([
      { decision: 'declined', role: 'itSuperior' },
      { decision: 'cleared', role: 'director' },
    ])
  })

  test('a decision by code is marked with it and with all who could have typed it', () => {
    const acting = [{ person: 'stand-in', from: '2026-04-01', to: '2026-05-01' }]
    const night = loggedIncident({ directory: { roles: { director: { acting } } } })
    night.decide({ code: { role: 'director', issue: 0 } })
    expect(night.histories.get('incident')?.at(-1)).toMatchObject({
      type: 'cleared',
      role: 'director',
      by: 'stand-in',
      via: { code: { role: 'director', issue: 0, holders: ['stand-in', 'director'] } },
    })
  })

  test('a code of a role that nobody holds decides nothing', () => {
    const night = loggedIncident({ directory: { roles: { director: { holder: null } } } })
    expect(night.decide({ code: { role: 'director', issue: 0 } })).toEqual({ refused: 'approverWithoutRole' })
  })

  test('that no phone of IT took the SMS is said, and approver and reporter are told at once', () => {
    const night = loggedIncident({ refused: ['+4749000031', '+4749000032', '+4749000033'] })
    night.decide('finance')
    night.sendDue()
    expect(night.takeSent().toSorted()).toEqual([
      '01:00 finance callOutStep',
      '01:00 home-head callOutStep',
      '01:00 home-head toldCleared',
      '01:00 it-1 callOut',
      '01:00 it-2 callOut',
      '01:00 it-3 callOut',
    ])
    expect(night.historyOf('incident')).toContain('noOneNotified')
  })

  test('IT staff who are away are left in peace, unless all of them are', () => {
    const calledOut = (absences: ReturnType<typeof away>[]) => {
      const night = loggedIncident({ absences })
      night.decide('finance')
      return night
        .sendDue()
        .sent.filter(({ kind }) => kind === 'callOut')
        .map(({ phone }) => phone)
    }
    expect(calledOut([away('it-2')])).toEqual(['+4749000031', '+4749000033'])
    expect(calledOut(['it-1', 'it-2', 'it-3'].map(away))).toHaveLength(3)
  })
})
