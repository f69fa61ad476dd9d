import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { faultFields, log } from '../../../../shared/http/log.ts'
import { keptMails, type KeptMail, type OutgoingMail } from './keptMails.ts'

interface OutboxParts {
  database: DatabaseSync
  /** Resolves once the mail server has taken it. */
  deliver: (mail: KeptMail) => Promise<void>
  /** Milliseconds to wait after so many rounds in a row that failed. */
  pauseAfter?: (failures: number) => number
}

const batch = 200
const atOnce = 5

/** 0.25 s, doubled each time, up to 30 s. SNS gives a mail up after 50 attempts (sns-message-delivery-retries); we never do. */
const patiently = (failures: number): number => Math.min(250 * 2 ** (failures - 1), 30_000)

/** Delivers mail that was accepted. It lies on disk until then: after the death of the process it goes on where it was. */
export class Outbox {
  readonly #mails: ReturnType<typeof keptMails>
  readonly #deliver: (mail: KeptMail) => Promise<void>
  readonly #pauseAfter: (failures: number) => number
  readonly #stopped = new AbortController()
  #running: Promise<void> | undefined
  #resting = false
  #waiting: (() => void)[] = []

  constructor({ database, deliver, pauseAfter = patiently }: OutboxParts) {
    this.#mails = keptMails(database)
    this.#deliver = deliver
    this.#pauseAfter = pauseAfter
    this.#start()
  }

  /** Keeps mails, in the transaction that its caller has open if any, and delivers them after that. */
  add(mails: OutgoingMail[]): void {
    for (const mail of mails) this.#mails.add(mail)
    this.#resting = false
    this.#start()
  }

  /** Resolves when nothing more can be delivered for now: all is gone, or the mail server fails and we wait to try again. */
  quiet(): Promise<void> {
    return this.#resting ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Waits for what is being delivered right now; the rest stays kept. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#running
  }

  #start(): void {
    // Not before the caller's transaction is over.
    this.#running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.#run())
  }

  async #run(): Promise<void> {
    try {
      for (let failures = 0; !this.#stopped.signal.aborted;) {
        const mails = this.#mails.first(batch)
        if (mails.length === 0) return
        failures = (await this.#round(mails)) ? 0 : failures + 1
        if (failures > 0) await this.#pause(failures)
      }
    } finally {
      // In the same breath as seeing that nothing is left: what is added after this starts anew.
      this.#running = undefined
      this.#rest()
    }
  }

  #rest(): void {
    this.#resting = true
    for (const wake of this.#waiting.splice(0)) wake()
  }

  /** Ends with its first failure, since the others would most likely fail too. True when there was none. */
  async #round(mails: KeptMail[]): Promise<boolean> {
    const left = mails.values()
    let held = true
    const worker = async (): Promise<void> => {
      while (held && !this.#stopped.signal.aborted) {
        const { value: mail } = left.next()
        if (mail === undefined) return
        held = (await this.#delivered(mail)) && held
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    return held
  }

  async #delivered(mail: KeptMail): Promise<boolean> {
    try {
      await this.#deliver(mail)
      this.#mails.remove(mail)
      return true
    } catch (fault) {
      this.#mails.postpone(mail)
      log('sendFailed', faultFields(fault))
      return false
    }
  }

  async #pause(failures: number): Promise<void> {
    this.#rest()
    const { signal } = this.#stopped
    await sleep(this.#pauseAfter(failures), undefined, { signal, ref: false }).catch(() => undefined)
  }
}
