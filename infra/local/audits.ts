import type { AuditorEvent } from '../../shared/contract/unrouted.ts'
import { later, type Instant } from '../../shared/domain/time/instant.ts'
import { faultFields, log } from '../../shared/http/log.ts'
import type { Clock } from '../../shared/ports.ts'
import type { Timetable } from './aws/time/advance.ts'

const minuteMilliseconds = 60_000
const betweenReconciliations = 'PT1H'

/**
 * Wakes the auditor as EventBridge Scheduler does in the cloud: every minute, and once an hour to ask who still follows. While
 * time is being jumped it comes once an hour only: a week has 10,000 minutes.
 */
export class Audits implements Timetable {
  readonly #auditor: (event: AuditorEvent) => Promise<void>
  readonly #clock: Clock
  #timer: NodeJS.Timeout | undefined
  #lastAt: Instant
  #reconciledAt: Instant | undefined
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
    return later(this.#lastAt, betweenReconciliations)
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
    if (this.#reconciledAt !== undefined && now < later(this.#reconciledAt, betweenReconciliations)) return
    this.#reconciledAt = now
    await this.#run({ task: 'reconcile' })
  }

  async #run(event: AuditorEvent): Promise<void> {
    try {
      await this.#auditor(event)
    } catch (fault) {
      log('requestFailed', faultFields(fault))
    }
  }
}
