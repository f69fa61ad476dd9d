import { ended, handedOn, released, withSentPart } from '../domain/messages/claim.ts'
import type { Message } from '../domain/messages/message.ts'
import { faultFields, log } from '../http/log.ts'
import type { Change, Clock, Publisher, Store, Texter } from '../ports.ts'
import type { Errand, PartOutcome } from './errand.ts'
import type { Part } from './part.ts'

export interface SendingNeeds {
  store: Store
  clock: Clock
  publisher: Publisher
  texter?: Texter
  /** True when there is no time left to begin another part: the rest is for the next slice. */
  isOutOfTime?: () => boolean
}

export type Sent = 'sent' | 'failed' | 'released'

/** Sends what is left of a message that is already claimed, marking each part as it goes. */
export type SendErrand = (held: Message, errand: Errand) => Promise<Sent>

export const createSendErrand =
  (needs: SendingNeeds): SendErrand =>
  async (held, errand) => {
    const { store, isOutOfTime = () => false } = needs
    const outcomes: PartOutcome[] = []
    let current = held
    const left = errand.parts.filter(({ key }) => !held.sentParts.includes(key))
    for (const [place, part] of left.entries()) {
      if (isOutOfTime()) return letGo(store, current, handedOn(current))
      const outcome = await sendPart(needs, part)
      if (outcome === 'fault') return letGo(store, current, released(current, 'attemptsExhausted'))
      outcomes.push({ key: part.key, outcome })
      const marked = withSentPart(current, part.key)
      // The last part is marked together with the end: one send, one mark.
      if (place === left.length - 1) return conclude(needs, current, marked, errand, outcomes)
      // A lost mark means that our claim ran out and somebody else goes on.
      if (!(await mark(store, current, marked))) return 'released'
      current = marked
    }
    return conclude(needs, current, current, errand, outcomes)
  }

const sendPart = async ({ publisher, texter }: SendingNeeds, part: Part): Promise<PartOutcome['outcome'] | 'fault'> => {
  try {
    if ('topic' in part) return await publisher.publish(part.topic, part.mail)
    if (!texter) throw new Error('This function may send no SMS.')
    return await texter.send(part.phone, part.text, part.sender)
  } catch (fault) {
    log('sendFailed', faultFields(fault))
    return 'fault'
  }
}

const mark = async (store: Store, before: Message, after: Message): Promise<boolean> => {
  const outcome = await store.commit([messageChange(before, after)])
  return outcome.committed
}

const messageChange = (before: Message, after: Message): Change => ({
  kind: 'message',
  message: after,
  expected: before.version,
})

const letGo = async (store: Store, held: Message, free: Message): Promise<Sent> => {
  await mark(store, held, free)
  return free.state === 'failed' ? 'failed' : 'released'
}

const attempts = 5

/** Ends the message with what else follows from having sent it; facts may move meanwhile, so it is asked again. */
const conclude = async (
  { store, clock }: SendingNeeds,
  before: Message,
  after: Message,
  { conclude: follow, parts, emptyMeans }: Errand,
  outcomes: PartOutcome[],
): Promise<Sent> => {
  const over = endOf(after, { parts, emptyMeans }, outcomes)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const more = (await follow?.(outcomes, clock.now())) ?? []
    const outcome = await store.commit([messageChange(before, over), ...more])
    if (outcome.committed) return over.state === 'failed' ? 'failed' : 'sent'
    if (outcome.lost.includes('message')) return 'released'
  }
  // What went out must not go again because its subject never stands still.
  await mark(store, before, over)
  return 'sent'
}

const endOf = (
  after: Message,
  { parts, emptyMeans }: Pick<Errand, 'parts' | 'emptyMeans'>,
  outcomes: PartOutcome[],
) => {
  if (parts.length === 0 && emptyMeans !== undefined) return ended(after, 'failed', emptyMeans)
  const allRefused = outcomes.length > 0 && outcomes.every(({ outcome }) => outcome === 'refused')
  return allRefused ? ended(after, 'failed', 'refused') : ended(after, 'sent')
}
