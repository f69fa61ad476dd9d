import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { agreementWarningCodes } from '../../../shared/domain/agreements/warnings.ts'
import type { HistoryEvent } from '../../../shared/domain/escalation/history.ts'
import { later, type Instant } from '../../../shared/domain/time/instant.ts'
import { agreementBody } from '../../fixtures/agreementBody.ts'
import { incident } from '../../fixtures/incident.ts'
import type { SeededRandom } from '../../fixtures/seededRandom.ts'
import { ask, type Answered, type Asking } from './client.ts'
import type { Ledger, Unanswered } from './promises.ts'

export interface Workplace {
  origin: string
  /** By address. */
  tokens: ReadonlyMap<string, string>
  ledger: Ledger
  random: SeededRandom
  /** What the edition's clock shows, about. */
  now: () => Instant
  isOver: () => boolean
  /** Resolves when people may go on: nobody asks while time is made to jump. */
  mayAsk: () => Promise<void>
  /** What is asked and not answered yet. */
  asked: Set<Promise<unknown>>
}

type Asks = (who: string, path: string, asking?: Asking) => Promise<Answered>

const asksAt =
  ({ origin, tokens, ledger, mayAsk, asked }: Workplace): Asks =>
  async (who, path, asking = {}) => {
    await mayAsk()
    const token = tokens.get(who)
    const asks = ask(origin, `/api/${path}`, { method: 'POST', ...asking, ...(token && { token }) })
    asked.add(asks)
    const answered = await asks
    asked.delete(asks)
    if (answered.how === 'refused') ledger.refused += 1
    return answered
  }

/** A little less than a key is known for. */
const keyLasts = 'PT20H'

const idIn = (answered: Answered): string => (answered.how === 'answered' ? (answered.body.id ?? '') : '')

/** Reports an incident; without an answer it is asked for again later, with the same key. */
const report = async ({ ledger }: Workplace, asks: Asks, reporting: Unanswered): Promise<string> => {
  const { reporter, key, phone } = reporting
  const headers = { 'idempotency-key': key }
  const answered = await asks(reporter, 'escalations', { body: incident({ callbackPhone: phone }), headers })
  const isUnknown = answered.how === 'silent' || (answered.how === 'refused' && answered.status >= 500)
  if (isUnknown) ledger.unanswered.push(reporting)
  const id = idIn(answered)
  if (id !== '') ledger.promised.push({ what: 'incident', id, phone })
  return id
}

/** Somebody reports one incident after the other, and does with them what people do. */
export const reportIncidents = async (place: Workplace, [reporter, superior]: [string, string]): Promise<void> => {
  const { ledger, random, isOver } = place
  const asks = asksAt(place)
  const event = async (id: string, who: string, [path, type]: [string, HistoryEvent['type']], body: unknown) => {
    const answered = await asks(who, `escalations/${id}/${path}`, { body })
    if (answered.how === 'answered') ledger.promised.push({ what: 'event', id, type })
  }
  for (const again of ledger.unanswered.splice(0))
    if (place.now() < later(again.at, keyLasts)) await report(place, asks, again)
  while (!isOver()) {
    const reporting = { reporter, key: randomUUID(), phone: ledger.nextPhone(), at: place.now() }
    const id = await report(place, asks, reporting)
    if (id !== '') {
      await event(id, reporter, ['calls', 'callLogged'], { contactId: 'it:p-it-1', outcome: 'noAnswer' })
      if (random.chance(0.4))
        await event(id, superior, ['decision', 'cleared'], { decision: 'cleared', reason: 'Haster' })
      if (random.chance(0.5))
        await event(id, reporter, ['receipt', 'received'], { personId: 'p-it-2', explained: true })
      const end = random.oneOf(['closed', 'withdrawn', 'open', 'open'])
      if (end === 'closed') await event(id, superior, ['closure', 'closed'], { outcome: 'solved' })
      if (end === 'withdrawn') await event(id, reporter, ['withdrawal', 'withdrawn'], { reason: 'Løste seg' })
    }
    await sleep(200)
  }
}

/** A window of some hours or days, in the days to come: not one ends before it can be told of. */
const windowFrom = ({ now, random }: Workplace): { from: Instant; to: Instant } => {
  const from = later(now(), `PT${4 + random.below(8 * 24)}H`)
  return { from, to: later(from, `PT${8 + random.below(40)}H`) }
}

const audiences = [{ everyone: true }, { units: ['health'] }, { units: ['technical', 'education'] }]

/** IT's lead makes agreements, which are approved and sometimes cancelled. */
export const makeAgreements = async (place: Workplace, [lead, superior]: [string, string]): Promise<void> => {
  const { ledger, random, isOver } = place
  const asks = asksAt(place)
  while (!isOver()) {
    const more = { staff: ['p-it-1'], audience: random.oneOf(audiences), acceptWarnings: agreementWarningCodes }
    const drafted = await asks(lead, 'agreements', { body: agreementBody({ ...windowFrom(place), ...more }) })
    const id = idIn(drafted)
    if (id !== '') {
      ledger.promised.push({ what: 'agreement', id })
      const approved = await asks(superior, `agreements/${id}/approval`, { body: { role: 'itSuperior' } })
      if (approved.how === 'answered') ledger.promised.push({ what: 'agreed', id })
      if (random.chance(0.3)) {
        const cancelled = await asks(lead, `agreements/${id}/cancellation`, { body: { reason: 'Flyttet' } })
        if (cancelled.how === 'answered') ledger.promised.push({ what: 'cancelled', id })
      }
    }
    await sleep(700)
  }
}

/** IT's lead writes down who is away, and takes some of it back. */
export const recordAbsences = async (place: Workplace, lead: string): Promise<void> => {
  const { ledger, random, isOver } = place
  const asks = asksAt(place)
  while (!isOver()) {
    const body = { personId: random.oneOf([null, 'p-it-1', 'p-it-2']), kind: 'away', ...windowFrom(place) }
    const recorded = await asks(lead, 'absences', { body })
    const id = idIn(recorded)
    if (recorded.how === 'answered' && id !== '') {
      ledger.promised.push({ what: 'absence', id })
      if (random.chance(0.4)) {
        ledger.perhaps.add(id)
        const headers = { 'if-match': recorded.etag }
        const removed = await asks(lead, `absences/${id}`, { method: 'DELETE', headers })
        if (removed.how === 'answered') ledger.promised.push({ what: 'absenceRemoved', id })
      }
    }
    await sleep(900)
  }
}
