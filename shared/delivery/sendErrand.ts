import {
  afterPart,
  afterPartBefore,
  handedOn,
  holdsLongEnough,
  isExhausted,
  released,
  type PartEnd,
} from '../domain/messages/claim.ts'
import type { Message } from '../domain/messages/message.ts'
import { faultFields, log } from '../http/log.ts'
import { count } from '../logging/metrics.ts'
import type { Change, Clock, CommitOutcome, Publisher, Store, Texter } from '../ports.ts'
import { conclude, endOf, exhausted, type Concluded } from './conclude.ts'
import type { Dispatch } from './dispatch.ts'
import type { Errand } from './errand.ts'
import type { Part } from './part.ts'
import { wakingTime, type Wake } from './wake.ts'

export interface SendingNeeds {
  store: Store
  clock: Clock
  publisher: Publisher
  texter?: Texter
  wake: Wake
  dispatch: Dispatch
}

/**
 * Sends what is left of a message that is already claimed, marking each part as it goes. `isOutOfTime` is true when there is no time
 * left to begin another part: the rest is for the next slice. So it is when what it tells of has changed meanwhile, and there it is decided
 * anew what is left of it.
 */
export type SendErrand = (held: Message, errand: Errand, isOutOfTime?: () => boolean) => Promise<Concluded>

export const createSendErrand =
  (needs: SendingNeeds): SendErrand =>
  async (held, errand, isOutOfTime = () => false) => {
    const { store, clock } = needs
    const left = errand.parts.filter(({ key }) => !held.sentParts.includes(key))
    const ends: PartEnd[] = []
    let current = held
    if (left.length > 0 && isOutOfTime()) return letGo(needs, held, handedOn(held))
    for (const [place, part] of left.entries()) {
      // Whoever slept since the claim, as a frozen Lambda does, may wake when it is no longer theirs.
      if (!holdsLongEnough(current, clock.now())) return letGo(needs, current, handedOn(current))
      const end = { key: part.key, outcome: await sendPart(needs, part) }
      ends.push(end)
      const next = left[place + 1]
      // The last part is marked together with the end: one send, one mark.
      if (next === undefined) return finish(needs, current, { after: afterPart(current, end), ends, errand })
      const handingOn = () => handOn(needs, current, { after: afterPart(current, end), ends, errand })
      if (isOutOfTime()) return handingOn()
      const marked = afterPartBefore(current, end, next.key, clock.now())
      const outcome = await mark(store, current, marked, errand.stillSo)
      // A lost mark means that somebody else goes on.
      if (!outcome.committed) return outcome.lost.includes('message') ? 'released' : handingOn()
      current = marked
    }
    return finish(needs, current, { after: current, ends, errand })
  }

const sendPart = async ({ publisher, texter, clock }: SendingNeeds, part: Part): Promise<PartEnd['outcome']> => {
  try {
    if ('topic' in part) return await publisher.publish(part.topic, part.mail)
    if (!texter) throw new Error('This function may send no SMS.')
    const outcome = await texter.send(part.phone, part.text, part.sender)
    if (outcome === 'refused') count('SmsRefused', 1, Date.parse(clock.now()))
    return outcome
  } catch (fault) {
    log('sendFailed', faultFields(fault))
    return 'fault'
  }
}

const mark = (store: Store, before: Message, after: Message, stillSo: readonly Change[] = []): Promise<CommitOutcome> =>
  store.commit([{ kind: 'message', message: after, expected: before.version }, ...stillSo])

/** Where sending has come to. */
interface Progress {
  /** The message with the last part's end, not yet written. */
  after: Message
  ends: PartEnd[]
  errand: Errand
}

/** Nothing is left to begin: it is over, unless some part has to be tried again. */
const finish = (needs: SendingNeeds, before: Message, progress: Progress): Promise<Concluded> => {
  const { after, ends, errand } = progress
  if (ends.some(({ outcome }) => outcome === 'fault')) return tryAgain(needs, before, progress)
  return conclude(needs, { before, over: endOf(after, errand) }, errand, outcomesOf(ends))
}

/** Our time is up. A slice that reached somebody was no failure. */
const handOn = (needs: SendingNeeds, before: Message, progress: Progress): Promise<Concluded> => {
  const { after, ends } = progress
  if (ends.every(({ outcome }) => outcome === 'fault')) return tryAgain(needs, before, progress)
  return letGo(needs, before, handedOn(after))
}

const tryAgain = (needs: SendingNeeds, before: Message, { after, ends, errand }: Progress): Promise<Concluded> =>
  isExhausted(after)
    ? conclude(needs, { before, over: exhausted(after) }, errand, outcomesOf(ends))
    : letGo(needs, before, released(after, needs.clock.now()))

/** What nobody can say of in the end counts as refused. */
const outcomesOf = (ends: readonly PartEnd[]) =>
  ends.map(({ key, outcome }) => ({ key, outcome: outcome === 'accepted' ? outcome : ('refused' as const) }))

const letGo = async ({ store, clock, wake }: SendingNeeds, before: Message, free: Message): Promise<'released'> => {
  const { committed } = await mark(store, before, free)
  if (committed) await wake(free, wakingTime(free, clock.now()))
  return 'released'
}
