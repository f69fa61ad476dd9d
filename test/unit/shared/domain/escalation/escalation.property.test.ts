import { describe, expect, test } from 'vitest'
import { clockAsking } from '../../../../../shared/domain/escalation/clearanceQueue.ts'
import type { Escalation } from '../../../../../shared/domain/escalation/escalation.ts'
import { fold } from '../../../../../shared/domain/escalation/fold.ts'
import { plannedMessages } from '../../../../../shared/domain/escalation/plannedMessages.ts'
import { stillAsked, waitsForClearance } from '../../../../../shared/domain/escalation/undecided.ts'
import { all, always, inTheEnd } from './stories.ts'

const hasSomebodyToAsk = (escalation: Escalation) => waitsForClearance(escalation) && stillAsked(escalation).length > 0

describe('incidents, whatever happens in whatever order', () => {
  test('what is kept is the fold of the history, and its version the number of events', () => {
    always((world) => {
      for (const escalation of all(world)) {
        const history = world.histories.get(escalation.id)!
        expect(fold(escalation.id, history)).toEqual(escalation)
        expect(history.map(({ sequence }) => sequence)).toEqual(history.map((_, place) => place + 1))
        expect(escalation.version).toBe(history.length)
      }
    })
  })

  test('at most one yes, at most one decision a role, and none by somebody without the role', () => {
    always((world) => {
      for (const { decisions } of all(world)) {
        expect(decisions.filter(({ decision }) => decision === 'cleared').length).toBeLessThanOrEqual(1)
        expect(new Set(decisions.map(({ role }) => role)).size).toBe(decisions.length)
        for (const { approver } of decisions) expect(['finance', 'director', 'stand-in']).toContain(approver)
      }
    })
  })

  test('nothing is received without somebody in IT', () => {
    always((world) => {
      const receivers = all(world, ({ state }) => state === 'received').map(({ receipt }) => receipt?.personId)
      expect(['it-1', 'it-2', 'it-3']).toEqual(expect.arrayContaining(receivers))
    })
  })

  test('nothing is sent about what was over before', () => {
    always((world, before) => {
      for (const { about } of world.sent.slice(before.sent)) expect(before.over).not.toContain(about)
    })
  })

  test('nobody is asked about their own report, nor after their word', () => {
    always((world, before) => {
      const asked = world.sent.slice(before.sent).filter(({ kind }) => kind === 'clearanceStep')
      for (const { about, to } of asked) {
        const { reporter, decisions } = world.escalation(about)
        expect([reporter, ...decisions.map(({ approver }) => approver)]).not.toContain(to)
      }
    })
  })

  test('the queue holds exactly what waits', () => {
    always((world) => {
      const waiting = all(world, waitsForClearance).map(({ id }) => id)
      expect(world.queue.waiting.map(({ id }) => id).toSorted()).toEqual(waiting.toSorted())
    })
  })

  test('for each that waits and has somebody to ask there is a clock: its own, or one of an incident that waits too', () => {
    always((world) => {
      for (const { id } of all(world, hasSomebodyToAsk)) {
        const clock = clockAsking(world.queue, id)!
        const owner = world.escalation(clock.escalation)
        expect(waitsForClearance(owner)).toBe(true)
        expect(owner.clearanceClock).toMatchObject({ startedAt: clock.startedAt, sequence: clock.sequence })
      }
    })
  })

  test('who is asked for together sees the same next step', () => {
    always((world) => {
      world.sendDue()
      for (const escalation of all(world, hasSomebodyToAsk)) {
        const owner = world.escalation(clockAsking(world.queue, escalation.id)!.escalation)
        const same = stillAsked(owner).join() === stillAsked(escalation).join()
        expect(world.nextStepAt(escalation.id)).toBe(world.nextStepAt((same ? owner : escalation).id))
      }
    })
  })

  test('the message of every step that the state asks for has been written, and a clock runs for what is cleared', () => {
    always((world) => {
      const planned = all(world).flatMap(plannedMessages)
      expect([...world.messages.keys()]).toEqual(expect.arrayContaining(planned.map(({ id }) => id)))
      for (const { callOutClock } of all(world, ({ state }) => state === 'cleared')) expect(callOutClock).toBeDefined()
    })
  })

  test('the reporter always has a next step: a clock that comes to its end tells them of the crisis plan', () => {
    inTheEnd((world) => {
      const told = (kind: string) => world.sent.filter((sms) => sms.kind === kind).map(({ to }) => to)
      const reporters = (holds: (escalation: Escalation) => boolean) =>
        all(world, holds).map(({ reporter }) => reporter)
      const cleared = reporters(({ state }) => state === 'cleared')
      expect(told('clearanceGivenUp')).toEqual(expect.arrayContaining(reporters(hasSomebodyToAsk)))
      expect(told('callOutGivenUp')).toEqual(expect.arrayContaining(cleared))
      for (const { plan } of all(world)) expect(plan.steps.at(-1)?.kind).toBe('crisisPlan')
    })
  })
})
