import { describe, expect, test } from 'vitest'
import { emptyCalendar } from '../../../../../shared/domain/calendar/calendar.ts'
import { emptyClearanceQueue, type ClearanceQueue } from '../../../../../shared/domain/escalation/clearanceQueue.ts'
import { itContactIds } from '../../../../../shared/domain/escalation/contactIds.ts'
import { fold } from '../../../../../shared/domain/escalation/fold.ts'
import type { Via } from '../../../../../shared/domain/escalation/history.ts'
import { logEscalation } from '../../../../../shared/domain/escalation/logEscalation.ts'
import { nextStepAt } from '../../../../../shared/domain/escalation/nextStepAt.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { directoryWith } from '../../../../fixtures/directory.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'

const night = '2026-04-08T01:00:00.000Z'
const core = '2026-04-08T08:00:00.000Z'

interface Given {
  id?: string
  who?: string
  queue?: ClearanceQueue
  via?: Via
}

const logAt = (now: string, { id = 'incident-1', who = 'home-head', queue = emptyClearanceQueue, via }: Given = {}) => {
  const directory = directoryWith()
  const reporter = callerAt(directory, directory.people.get(who)!, now)
  const report = {
    criterion: 'productionStop',
    summary: 'Alt står',
    unit: 'home-care',
    callbackPhone: '+4749000001',
  } as const
  return logEscalation(
    { directory, calendar: emptyCalendar, queue },
    { id, reporter, report, ...(via ? { via } : {}) },
    now,
  )
}

const after = (first: ReturnType<typeof logAt>, now: string, who?: string) =>
  logAt(now, { id: 'incident-2', queue: first.queue!, ...(who === undefined ? {} : { who }) })

describe('logging an incident', () => {
  test("on the line the clearance clock starts at once: IT's superior now, the director after a step, both again, then giving up", () => {
    const { messages, escalation } = logAt(night)
    expect(escalation).toMatchObject({ state: 'logged', needsClearance: true, clearanceClock: { startedAt: night } })
    expect(messages.map(({ content, dueAt, state }) => ({ content, dueAt, state }))).toEqual([
      {
        content: { kind: 'clearanceStep', step: 0, roles: ['itSuperior'] },
        dueAt: '2026-04-08T01:00:00.000Z',
        state: 'pending',
      },
      {
        content: { kind: 'clearanceStep', step: 1, roles: ['director'] },
        dueAt: '2026-04-08T01:10:00.000Z',
        state: 'pending',
      },
      {
        content: { kind: 'clearanceStep', step: 2, roles: ['itSuperior', 'director'] },
        dueAt: '2026-04-08T01:20:00.000Z',
        state: 'pending',
      },
      { content: { kind: 'clearanceGivenUp', step: 3 }, dueAt: '2026-04-08T01:30:00.000Z', state: 'pending' },
    ])
  })

  test('a message that is an hour late only records it', () => {
    expect(logAt(night).messages.map(({ expiresAt }) => expiresAt)).toEqual([
      '2026-04-08T02:00:00.000Z',
      '2026-04-08T02:10:00.000Z',
      '2026-04-08T02:20:00.000Z',
      '2026-04-08T02:30:00.000Z',
    ])
  })

  test('a message id is derived from what it is about, and fits a schedule name', () => {
    const ulid = '01KAS000000000000000000001'
    const ids = logAt(night, { id: ulid }).messages.map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    expect(logAt(night, { id: ulid }).messages.map(({ id }) => id)).toEqual(ids)
    for (const id of ids) expect(id).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/)
  })

  test('in hours nothing needs clearance, no clock runs and nobody is in the queue', () => {
    const { messages, escalation, queue } = logAt(core)
    expect(escalation).toMatchObject({ needsClearance: false })
    expect(escalation.clearanceClock).toBeUndefined()
    expect(messages).toEqual([])
    expect(queue).toBeUndefined()
  })

  test("a role that nobody but the reporter holds is not asked, so the director's own report asks IT's superior alone", () => {
    const { escalation, messages } = logAt(night, { who: 'director' })
    expect(escalation.approvers).toEqual(['itSuperior'])
    expect(messages.map(({ content, dueAt }) => ({ content, dueAt }))).toEqual([
      { content: { kind: 'clearanceStep', step: 0, roles: ['itSuperior'] }, dueAt: '2026-04-08T01:00:00.000Z' },
      { content: { kind: 'clearanceStep', step: 1, roles: ['itSuperior'] }, dueAt: '2026-04-08T01:20:00.000Z' },
      { content: { kind: 'clearanceGivenUp', step: 2 }, dueAt: '2026-04-08T01:30:00.000Z' },
    ])
  })

  test('who acts for a post is not the only one who holds it, so both roles are asked about their report', () => {
    const acting = [{ person: 'stand-in', from: '2026-04-01', to: '2026-05-01' }]
    const actedFor = new Incidents({ directory: { roles: { itSuperior: { acting } } } })
    expect(actedFor.log('stand-in').approvers).toEqual(['itSuperior', 'director'])
  })

  test('a vacant post stays among those that are asked: somebody may hold it when its turn comes', () => {
    const vacant = new Incidents({ directory: { roles: { itSuperior: { holder: null } } } })
    expect(vacant.log('home-head').approvers).toEqual(['itSuperior', 'director'])
  })

  test('who in IT is away at that moment is not in the plan', () => {
    const away = {
      id: 'away',
      version: 1,
      personId: 'it-2',
      kind: 'away',
      from: night,
      to: '2026-04-09T01:00:00.000Z',
    } as const
    const day = new Incidents({ at: '2026-04-08T10:00', absences: [away] })
    const { calendar, directory } = day
    expect(itContactIds(day.log('home-head'), { calendar, directory }).toSorted()).toEqual(['it:it-1', 'it:it-3'])
  })

  test('in hours it is not linked to another, though that one waits for clearance', () => {
    const day = new Incidents({ at: '2026-04-08T10:00' })
    day.log('home-head', 'first')
    day.request('home-head', 'first')
    expect(day.log('schools-head', 'second')).not.toHaveProperty('linkedTo')
  })

  test('by a card: that is in the history', () => {
    const via = { card: 'card-1' }
    expect(logAt(night, { via }).event.via).toEqual(via)
    expect(Object.keys(logAt(night).event).toSorted()).toEqual(['at', 'by', 'incident', 'sequence', 'type'])
    expect(logAt(night).event.incident).not.toHaveProperty('linkedTo')
  })

  test('while another incident waits for clearance this one is linked to it and starts no clock', () => {
    const first = logAt(night)
    const { messages, escalation, queue } = after(first, '2026-04-08T01:00:30.000Z')
    expect(escalation).toMatchObject({ linkedTo: 'incident-1', needsClearance: true })
    expect(escalation.clearanceClock).toBeUndefined()
    expect(messages).toEqual([])
    expect(queue?.version).toBe(2)
    expect(queue?.waiting.map(({ id, clock }) => [id, clock])).toEqual([
      ['incident-1', 'incident-1'],
      ['incident-2', 'incident-1'],
    ])
  })

  test('once the other clock has nobody more to ask, this one starts its own', () => {
    const first = logAt(night)
    expect(after(first, '2026-04-08T01:19:59.999Z').escalation.linkedTo).toBe('incident-1')
    const { escalation, messages } = after(first, '2026-04-08T01:20:00.000Z')
    expect(escalation.linkedTo).toBeUndefined()
    expect(messages).toHaveLength(4)
  })

  test('a clock that does not ask everyone this one needs is no clock for it', () => {
    const ofDirector = logAt(night, { who: 'director' })
    expect(after(ofDirector, '2026-04-08T01:00:30.000Z').messages).toHaveLength(4)
    const ofLeader = logAt(night)
    expect(after(ofLeader, '2026-04-08T01:00:30.000Z', 'director').escalation.linkedTo).toBe('incident-1')
  })

  test('what is kept is the fold of the history', () => {
    const { escalation, event } = logAt(night)
    expect(fold('incident-1', [event])).toEqual(escalation)
    expect(fold('incident-1', [])).toBeUndefined()
  })

  test('says when the clock does something next, until it has given up', () => {
    const first = logAt(night)
    const second = after(first, '2026-04-08T01:05:00.000Z')
    for (const [{ escalation }, queue] of [[first], [first, second.queue], [second, second.queue]] as const) {
      expect(nextStepAt(escalation, '2026-04-08T01:05:00.000Z', queue)).toBe('2026-04-08T01:10:00.000Z')
      expect(nextStepAt(escalation, '2026-04-08T01:10:00.000Z', queue)).toBe('2026-04-08T01:20:00.000Z')
      expect(nextStepAt(escalation, '2026-04-08T01:20:00.000Z', queue)).toBe('2026-04-08T01:30:00.000Z')
      expect(nextStepAt(escalation, '2026-04-08T01:30:00.000Z', queue)).toBeUndefined()
    }
  })
})
