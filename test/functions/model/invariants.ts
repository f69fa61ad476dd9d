import { expect } from 'vitest'
import { getEscalation } from '../../../shared/contract/escalations.ts'
import { clockAsking } from '../../../shared/domain/escalation/clearanceQueue.ts'
import { givesUpAt } from '../../../shared/domain/escalation/clearanceClock.ts'
import type { Escalation } from '../../../shared/domain/escalation/escalation.ts'
import { fold } from '../../../shared/domain/escalation/fold.ts'
import type { HistoryEvent } from '../../../shared/domain/escalation/history.ts'
import { plannedMessages } from '../../../shared/domain/escalation/plannedMessages.ts'
import { waitsForClearance } from '../../../shared/domain/escalation/undecided.ts'
import { later } from '../../../shared/domain/time/instant.ts'
import type { World } from './world.ts'

/** What holds after everything that can happen (issue 4, Must hold). */
export const holdsIn = async (world: World): Promise<void> => {
  expect(world.wrong).toEqual([])
  for (const id of world.ids) {
    const [escalation, history] = await Promise.all([world.store.readEscalation(id), world.store.readHistory(id)])
    if (!escalation) throw new Error('An incident that was answered is gone')
    expect(fold(id, history)).toEqual(escalation)
    oneWordEach(history)
    receivedByPeople(history)
    await clockRuns(world, escalation)
    await everyMessageIsThere(world, escalation)
    await reporterHasNextStep(world, escalation)
  }
}

const oneWordEach = (history: HistoryEvent[]): void => {
  const words = history.flatMap((event) => ('role' in event ? [event] : []))
  expect(words.filter(({ type }) => type === 'cleared').length).toBeLessThanOrEqual(1)
  expect(new Set(words.map(({ role }) => role)).size).toBe(words.length)
}

const receivedByPeople = (history: HistoryEvent[]): void => {
  for (const event of history) if (event.type === 'received') expect(event.personId).toMatch(/^it-[123]$/)
}

/** Whoever waits for a word stands in the queue, and is asked about by a clock that runs, or has given up. */
const clockRuns = async ({ store, clock }: World, escalation: Escalation): Promise<void> => {
  const queue = await store.readClearanceQueue()
  expect(queue.waiting.some(({ id }) => id === escalation.id)).toBe(waitsForClearance(escalation))
  if (!waitsForClearance(escalation)) return
  const asking = clockAsking(queue, escalation.id)
  expect(asking).toBeDefined()
  if (!asking || clock.now() >= givesUpAt(asking)) return
  const owner = await store.readEscalation(asking.escalation)
  const messages = await store.readMessagesAbout({ type: 'escalation', id: asking.escalation })
  const left = messages.filter(({ state }) => state === 'pending' || state === 'claimed')
  const hasGivenUp = owner?.clearanceClock?.taken.includes(asking.roles.length + 1)
  expect(left.length > 0 || hasGivenUp).toBe(true)
}

/** Nothing is forgotten: each message is written, and a timer stands for each that waits. */
const everyMessageIsThere = async ({ store, timers, clock }: World, escalation: Escalation): Promise<void> => {
  const messages = await store.readMessagesAbout({ type: 'escalation', id: escalation.id })
  const known = new Set(messages.map(({ id }) => id))
  for (const planned of plannedMessages(escalation)) expect(known).toContain(planned.id)
  for (const { id, state, dueAt } of messages) {
    if (state !== 'pending') continue
    const fires = timers.waiting().find(({ key }) => key.id === id)?.at ?? 'never'
    const due = dueAt > clock.now() ? dueAt : clock.now()
    expect({ id, inTime: fires <= later(due, 'PT1M') }).toEqual({ id, inTime: true })
  }
}

const reporterHasNextStep = async (world: World, { id, reporter, state }: Escalation): Promise<void> => {
  if (state === 'received' || state === 'withdrawn' || state === 'closed') return
  const shown = await world.clientOf(reporter).ask(getEscalation, { parameters: { id } })
  expect(shown.actions).toEqual(expect.arrayContaining(['calls', 'receipt', 'withdrawal']))
  expect(shown.guidance.steps.at(-1)?.kind).toBe('crisisPlan')
  if (shown.nextStepAt !== undefined) expect(shown.nextStepAt > world.clock.now()).toBe(true)
}
