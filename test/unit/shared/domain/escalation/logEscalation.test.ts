import { describe, expect, test } from 'vitest'
import { nextStepAt } from '../../../../../shared/domain/escalation/clearanceClock.ts'
import { emptyClearanceQueue } from '../../../../../shared/domain/escalation/clearanceQueue.ts'
import { beginning } from '../../../../../shared/domain/escalation/fold.ts'
import { logEscalation } from '../../../../../shared/domain/escalation/logEscalation.ts'
import { emptyCalendar } from '../../../../../shared/domain/calendar/calendar.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { directoryWith } from '../../../../fixtures/directory.ts'

const night = '2026-04-08T01:00:00.000Z'
const core = '2026-04-08T08:00:00.000Z'

const logAt = (now: string, queue = emptyClearanceQueue) => {
  const directory = directoryWith()
  const reporter = callerAt(directory, directory.people.get('home-head')!, now)
  const report = {
    criterion: 'productionStop',
    summary: 'Alt står',
    unit: 'home-care',
    callbackPhone: '+4749000001',
  } as const
  return logEscalation({ directory, calendar: emptyCalendar, queue }, { id: 'incident-1', reporter, report }, now)
}

describe('logging an incident', () => {
  test('on the line the clearance clock starts at once: IT superior now, director after a step, both again, then giving up', () => {
    const { messages, escalation } = logAt(night)
    expect(escalation).toMatchObject({ state: 'logged', needsClearance: true, clearanceClock: { startedAt: night } })
    expect(messages.map(({ id: _, subject: __, ...rest }) => rest)).toEqual([
      { kind: 'clearanceStep', step: 0, roles: ['itSuperior'], dueAt: '2026-04-08T01:00:00.000Z', state: 'pending' },
      { kind: 'clearanceStep', step: 1, roles: ['director'], dueAt: '2026-04-08T01:10:00.000Z', state: 'pending' },
      {
        kind: 'clearanceStep',
        step: 2,
        roles: ['itSuperior', 'director'],
        dueAt: '2026-04-08T01:20:00.000Z',
        state: 'pending',
      },
      { kind: 'clearanceGivenUp', dueAt: '2026-04-08T01:30:00.000Z', state: 'pending' },
    ])
  })

  test('a message id is derived from what it is about, and fits a schedule name', () => {
    const ids = logAt(night).messages.map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    expect(logAt(night).messages.map(({ id }) => id)).toEqual(ids)
    for (const id of ids) expect(id).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/)
  })

  test('in hours nothing needs clearance, no clock runs and nobody is in the queue', () => {
    const { messages, escalation, queue } = logAt(core)
    expect(escalation).toMatchObject({ needsClearance: false })
    expect(escalation.clearanceClock).toBeUndefined()
    expect(messages).toEqual([])
    expect(queue).toBeUndefined()
  })

  test('while another incident waits for clearance this one is linked to it and starts no clock', () => {
    const { messages, escalation, queue } = logAt(night, { version: 4, waiting: ['first', 'second'] })
    expect(escalation).toMatchObject({ linkedTo: 'first', needsClearance: true })
    expect(escalation.clearanceClock).toBeUndefined()
    expect(messages).toEqual([])
    expect(queue).toEqual({ version: 5, waiting: ['first', 'second', 'incident-1'] })
  })

  test('what is kept is the fold of the history', () => {
    const { escalation, event } = logAt(night)
    expect(beginning('incident-1', event)).toEqual(escalation)
  })

  test('says when the clock does something next, until it has given up', () => {
    const { escalation } = logAt(night)
    expect(nextStepAt(escalation, night)).toBe('2026-04-08T01:10:00.000Z')
    expect(nextStepAt(escalation, '2026-04-08T01:10:00.000Z')).toBe('2026-04-08T01:20:00.000Z')
    expect(nextStepAt(escalation, '2026-04-08T01:30:00.000Z')).toBeUndefined()
  })
})
