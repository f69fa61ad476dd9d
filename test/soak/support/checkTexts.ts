import type { EscalationMessage } from '../../../shared/domain/escalation/plannedMessages.ts'
import type { Message } from '../../../shared/domain/messages/message.ts'
import { whyTwice } from './explain.ts'
import type { Kept } from './kept.ts'
import type { Disturbance } from './round.ts'
import { lateness, nothingFound, type Verdict } from './verdict.ts'

const isText = (message: Message): message is EscalationMessage => message.subject.type === 'escalation'

/** What goes to the number a reporter left. */
const toReporters = new Set<string>(['clearanceGivenUp', 'toldCleared', 'toldDeclined'])

const reporters = 'reporters'

/** How often everybody, or all reporters together, is named in that list of the messages about incidents. */
const timesIn = ({ messages, incidents }: Kept, list: (message: Message) => readonly string[]): Map<string, number> => {
  const all = messages.filter(isText).flatMap((message) => {
    const reporter = incidents.get(message.subject.id)?.escalation.reporter
    const isToReporter = toReporters.has(message.content.kind)
    return list(message).map((person) => (isToReporter || person === reporter ? reporters : person))
  })
  return new Map([...Map.groupBy(all, (who) => who)].map(([who, times]) => [who, times.length]))
}

/** Every SMS that is marked as sent has arrived, and none more often. */
const checkCounts = (kept: Kept, disturbances: readonly Disturbance[]): Verdict => {
  const verdict = nothingFound()
  const owners = new Map([...kept.phones].flatMap(([person, phones]) => phones.map((phone) => [phone, person])))
  const texts = kept.received.filter(({ kind }) => kind === 'sms')
  const received = Map.groupBy(texts, ({ recipient }) => owners.get(recipient) ?? reporters)
  const marked = timesIn(kept, ({ sentParts }) => sentParts)
  // Begun when the incident moved on, or when whoever sent it died: nobody knows whether it went out.
  const uncertain = timesIn(kept, ({ uncertainParts = [] }) => uncertainParts)
  for (const [who, times] of marked) {
    const got = received.get(who) ?? []
    const what = `an SMS to ${who}`
    for (let missing = times - got.length; missing > 0; missing -= 1) verdict.lost.push(what)
    const again = got.filter(({ text, recipient }, place) =>
      got.slice(0, place).some((one) => one.text === text && one.recipient === recipient),
    )
    const surplus = again.slice(0, Math.max(0, got.length - times - (uncertain.get(who) ?? 0)))
    for (const { receivedAt } of surplus)
      verdict.duplicated.push({ what, why: whyTwice(disturbances, receivedAt, receivedAt) })
  }
  return verdict
}

/** Whom an SMS reached stands in the incident's history, with when; that is held against when it was due. */
const checkTimes = ({ messages, incidents }: Kept, disturbances: readonly Disturbance[]): Verdict => {
  const steps = messages.filter(isText).flatMap(({ subject, content, dueAt }) => {
    if (!('step' in content)) return []
    const told = incidents
      .get(subject.id)
      ?.history.find(
        (event) => event.type === 'notified' && event.message === content.kind && event.clock?.step === content.step,
      )
    return told ? lateness(disturbances, dueAt, told.at) : []
  })
  return { ...nothingFound(), late: steps }
}

export const checkTexts = (kept: Kept, disturbances: readonly Disturbance[]): Verdict => {
  const counts = checkCounts(kept, disturbances)
  return { ...counts, late: checkTimes(kept, disturbances).late }
}
