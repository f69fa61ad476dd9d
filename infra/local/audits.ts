import type { AuditorEvent } from '../../shared/contract/unrouted.ts'
import { later, type Instant } from '../../shared/domain/time/instant.ts'
import { faultFields, log } from '../../shared/http/log.ts'
import type { Clock } from '../../shared/ports.ts'
import type { Timetable } from './aws/time/advance.ts'

const minuteMilliseconds = 60_000
const hour = 'PT1H'

/** What is done less often than every minute, in this order. */
const seldom = [
  { task: 'reconcile', every: hour },
  { task: 'drill', every: hour },
  { task: 'watch', every: 'P1D' },
  { task: 'forget', every: 'P1D' },
] as const

type Seldom = (typeof seldom)[number]

/**
 * Wakes the auditor as EventBridge Scheduler does in the cloud: every minute, and for some things once an hour or a day. While
 * time is being jumped it comes once an hour only: a week has 10,000 minutes.
 */
export class Audits implements Timetable {
  readonly #auditor: (event: AuditorEvent) => Promise<void>
  readonly #clock: Clock
  #timer: NodeJS.Timeout | undefined
  #lastAt: Instant
  readonly #ranAt = new Map<Seldom['task'], Instant>()
  #underWay: Promise<void> = Promise.resolve()

  constructor(auditor: (event: AuditorEvent) => Promise<void>, clock: Clock) {
    this.#auditor = auditor
    this.#clock = clock
    this.#lastAt = clock.now()
  }

  /** The first comes at once: whatever was left half done when the machine stopped is overdue. */
  start(): void {
    void this.next()
    this.#timer = setInterval(() => void this.next(), minuteMilliseconds)
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#underWay
  }

  nextDueAt(): Instant {
    return later(this.#lastAt, hour)
  }

  /** One after the other, never two at once. */
  next(): Promise<void> {
    this.#underWay = this.#underWay.then(() => this.#audit())
    return this.#underWay
  }

  async #audit(): Promise<void> {
    const now = this.#clock.now()
    this.#lastAt = now
    await this.#run({ task: 'mend' })
    for (const one of seldom) await this.#runSeldom(one, now)
  }

  async #runSeldom({ task, every }: Seldom, now: Instant): Promise<void> {
    const ranAt = this.#ranAt.get(task)
    if (ranAt !== undefined && now < later(ranAt, every)) return
    this.#ranAt.set(task, now)
    await this.#run({ task })
  }

  async #run(event: AuditorEvent): Promise<void> {
    try {
      await this.#auditor(event)
    } catch (fault) {
      log('requestFailed', faultFields(fault))
    }
  }
}
