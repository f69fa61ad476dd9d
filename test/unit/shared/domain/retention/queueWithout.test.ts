import { expect, test } from 'vitest'
import type { QueuedClock, WaitingIncident } from '../../../../../shared/domain/escalation/clearanceQueue.ts'
import { queueWithout } from '../../../../../shared/domain/retention/queueWithout.ts'

const waiting = (id: string): WaitingIncident => ({ id, clock: 'first', asks: ['director'], mayDecide: ['director'] })

const clock = (escalation: string): QueuedClock => ({
  escalation,
  sequence: 2,
  startedAt: '2026-04-08T01:00:00.000Z',
  step: 'PT10M',
  giveUp: 'PT30M',
  roles: ['itSuperior', 'director'],
  early: [],
})

const queue = { version: 4, waiting: [waiting('first'), waiting('second')], clocks: [clock('first'), clock('over')] }

test('the queue loses an incident that is kept no longer, and its clock', () => {
  expect(queueWithout(queue, 'first')).toEqual({ version: 5, waiting: [waiting('second')], clocks: [clock('over')] })
  expect(queueWithout(queue, 'second')).toEqual({ ...queue, version: 5, waiting: [waiting('first')] })
  expect(queueWithout(queue, 'over')).toEqual({ ...queue, version: 5, clocks: [clock('first')] })
})

test('the queue is not written where it holds nothing of an incident', () => {
  expect(queueWithout(queue, 'another')).toBeUndefined()
})
