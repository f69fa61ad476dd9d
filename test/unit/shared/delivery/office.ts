import { onTestFinished, vi } from 'vitest'
import { createMemoryPublisher } from '../../../../shared/adapters/memory/publisher.ts'
import { createMemoryStore } from '../../../../shared/adapters/memory/memoryStore.ts'
import { createMemoryTexter } from '../../../../shared/adapters/memory/texter.ts'
import { createMemoryTimers } from '../../../../shared/adapters/memory/timers.ts'
import { createCourier } from '../../../../shared/delivery/courier.ts'
import type { Errand, Verdict } from '../../../../shared/delivery/errand.ts'
import type { Part } from '../../../../shared/delivery/part.ts'
import { createSendErrand } from '../../../../shared/delivery/sendErrand.ts'
import { createWake } from '../../../../shared/delivery/wake.ts'
import type { Message } from '../../../../shared/domain/messages/message.ts'
import type { Instant } from '../../../../shared/domain/time/instant.ts'
import type { Change, Publisher, Store } from '../../../../shared/ports.ts'
import { due, notice } from '../domain/messages/sampleMessages.ts'

export const units = ['health', 'home-care', 'schools']

export const mailTo = (unit: string): Part => ({ key: unit, topic: `topic-${unit}`, mail: { subject: 's', text: 't' } })

/** Nothing is brought forward by these errands. */
const dispatch = async () => {}

export const smsTo = (person: string, phone = '+4749000001'): Part => ({
  key: person,
  phone,
  text: 't',
  sender: 'VAKTLINJE',
})

export const errandOf = (parts: Part[], more: Partial<Errand> = {}): Errand => ({ parts, guards: [], ...more })

type Outcome = Awaited<ReturnType<Publisher['publish']>>

export type Publishing = (unit: string) => Outcome | Promise<Outcome>

export interface Given {
  message?: Message
  /** What the facts say each time they are read. */
  verdict?: () => Verdict
  /** What becomes of a mail to a unit; may throw, and may let time pass. */
  publishing?: Publishing
  texter?: ReturnType<typeof createMemoryTexter> | undefined
}

/** What publishing does while SNS is down. */
export const outage = () => {
  throw new Error('503')
}

/** One message, somebody to deliver it, and a record of what went out: facts, publisher and time are the test's. */
export const openOffice = async (given: Given = {}) => {
  let now = due
  let tokens = 0
  const clock = { now: () => now }
  const memory = createMemoryStore({ clock })
  const message = given.message ?? notice()
  await memory.commit([{ kind: 'message', message, expected: 0 }])
  const commits: Change[][] = []
  const store: Store = {
    ...memory,
    commit: (changes) => {
      commits.push(changes)
      return memory.commit(changes)
    },
  }
  const published: string[] = []
  const publisher: Publisher = {
    ...createMemoryPublisher(),
    publish: async (topic) => {
      const unit = topic.replace('topic-', '')
      const outcome = (await given.publishing?.(unit)) ?? 'accepted'
      published.push(unit)
      return outcome
    },
  }
  const timers = createMemoryTimers()
  const texter = 'texter' in given ? given.texter : createMemoryTexter()
  const newToken = () => `token-${(tokens += 1)}`
  const wake = createWake({ timers, newToken })
  const sendErrand = createSendErrand({ store, clock, publisher, wake, dispatch, ...(texter && { texter }) })
  const brief = async () => given.verdict?.() ?? { errand: errandOf(units.map(mailTo)) }
  const briefs = { agreement: brief, availability: brief, escalation: brief, card: brief, drill: brief }
  const key = { subject: message.subject, id: message.id }
  return {
    /** Another courier each time: what one process knows, the next does not. */
    deliver: (isOutOfTime?: () => boolean) =>
      createCourier({ store, clock, newToken, briefs, sendErrand, wake, dispatch })(key, isOutOfTime),
    sendErrand,
    key,
    store: memory,
    commits,
    published,
    texter,
    timers,
    at: (instant: Instant) => {
      now = instant
    },
    kept: async (): Promise<Message> => (await memory.readMessage(message.subject, message.id)) ?? message,
  }
}

/** What is logged and counted until the test is over, instead of on the terminal. */
export const collectLogs = (): Record<string, unknown>[] => {
  const lines: Record<string, unknown>[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    const logged: Record<string, unknown> = JSON.parse(String(line))
    lines.push(logged)
    return true
  })
  onTestFinished(() => write.mockRestore())
  return lines
}

/** The sum of what was counted under a name. */
export const counted = (lines: Record<string, unknown>[], name: string): number =>
  lines.reduce((sum, line) => sum + Number(line[name] ?? 0), 0)
