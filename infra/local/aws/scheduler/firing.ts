import { faultFields, log } from '../../../../shared/http/log.ts'
import { elapsed, later, type Instant } from '../../../../shared/domain/time/instant.ts'
import type { Timetable } from '../time/advance.ts'
import type { MovableClock } from '../time/movableClock.ts'
import type { Schedule, Schedules } from './schedules.ts'

/** Calls a schedule's target; throws when it could not be handed over. */
export type Invoke = (input: unknown, targetArn: string) => Promise<void>

interface FiringParts {
  schedules: Schedules
  clock: MovableClock
  invoke: Invoke
}

/** setTimeout cannot wait longer than 24.8 days, and the clock of the machine may be set meanwhile. */
const longestWaitMilliseconds = 60_000
const longestPauseSeconds = 60
const usualAgeSeconds = 86_400
const usualRetries = 185

/** Fires schedules when they are due: each at least once, and never twice at the same time. */
export class Firing implements Timetable {
  readonly #parts: FiringParts
  readonly #underWay = new Map<string, Promise<void>>()
  #timer: NodeJS.Timeout | undefined
  #running = false

  constructor(parts: FiringParts) {
    this.#parts = parts
    parts.clock.onMove(() => this.arm())
  }

  /** From now on schedules fire by themselves. */
  start(): void {
    this.#running = true
    this.arm()
  }

  /** Waits for what is being fired right now; the rest stays kept. */
  async stop(): Promise<void> {
    this.#running = false
    clearTimeout(this.#timer)
    await Promise.all(this.#underWay.values())
  }

  nextDueAt(): Instant | undefined {
    return this.#parts.schedules.first(1)[0]?.nextTryAt ?? undefined
  }

  async next(): Promise<void> {
    const [first] = this.#parts.schedules.first(1)
    if (first) await this.#fire(first)
  }

  /** Sets the alarm for the next one that is due: whoever makes a schedule calls this. */
  arm(): void {
    if (!this.#running) return
    clearTimeout(this.#timer)
    const [next] = this.#waiting(1)
    if (!next?.nextTryAt) return
    const milliseconds = elapsed(this.#parts.clock.now(), next.nextTryAt)
    this.#timer = setTimeout(() => this.#fireDue(), Math.min(Math.max(milliseconds, 0), longestWaitMilliseconds))
    this.#timer.unref()
  }

  #fireDue(): void {
    const now = this.#parts.clock.now()
    for (const schedule of this.#waiting(100))
      if (schedule.nextTryAt !== null && schedule.nextTryAt <= now) void this.#fire(schedule)
    this.arm()
  }

  /** The first of those that nobody is firing. */
  #waiting(limit: number): Schedule[] {
    const first = this.#parts.schedules.first(this.#underWay.size + limit)
    return first.filter((schedule) => !this.#underWay.has(keyOf(schedule))).slice(0, limit)
  }

  #fire(schedule: Schedule): Promise<void> {
    const key = keyOf(schedule)
    const underWay = this.#underWay.get(key)
    if (underWay) return underWay
    const firing = this.#attempt(schedule).finally(() => {
      this.#underWay.delete(key)
      this.arm()
    })
    this.#underWay.set(key, firing)
    return firing
  }

  async #attempt(schedule: Schedule): Promise<void> {
    const { schedules, clock, invoke } = this.#parts
    const { Arn, Input } = schedule.definition.Target
    try {
      await invoke(JSON.parse(Input ?? '{}'), Arn)
      schedules.end(schedule)
    } catch (fault) {
      log('requestFailed', faultFields(fault))
      const nextTryAt = nextTry(schedule, clock.now())
      if (nextTryAt === undefined) schedules.end(schedule)
      else schedules.postpone(schedule, nextTryAt)
    }
  }
}

const keyOf = ({ groupName, name }: Schedule): string => `${groupName}/${name}`

/** 1 s, doubled each time, up to a minute; undefined when its retry policy is exhausted. */
const nextTry = ({ dueAt, attempts, definition }: Schedule, now: Instant): Instant | undefined => {
  const { MaximumEventAgeInSeconds = usualAgeSeconds, MaximumRetryAttempts = usualRetries } =
    definition.Target.RetryPolicy ?? {}
  const next = later(now, `PT${Math.min(2 ** attempts, longestPauseSeconds)}S`)
  const inTime = next <= later(dueAt, `PT${MaximumEventAgeInSeconds}S`)
  return inTime && attempts < MaximumRetryAttempts ? next : undefined
}
