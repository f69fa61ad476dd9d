import type { Message } from '../../../shared/domain/messages/message.ts'
import { addressOf, followers, type World } from './world.ts'

/** What everybody was sent, mails by person and SMS by number, as they would read it. */
export type Sent = Record<string, string[]>

export const sentIn = (world: World): Sent => {
  const mails = Object.keys(followers).map((person) => [
    person,
    world.publisher.mailsTo(addressOf(person)).map(({ subject, text }) => `${subject}\n${text}`),
  ])
  const byPhone = Map.groupBy(world.texter.texts(), ({ phone }) => phone)
  const texts = [...byPhone].map(([phone, all]) => [phone, all.map(({ text }) => withoutCode(text))])
  return Object.fromEntries([...mails, ...texts])
}

/** Two worlds have two keys, and so other codes. */
const withoutCode = (text: string): string => text.replace(/(kode:?) [0-9A-Z]{6}/g, '$1')

interface Difference {
  /** Texts that should have come and did not. */
  lost: Sent
  /** Texts that came more often than they should. */
  surplus: Sent
}

/** How `actual` differs from what was to be sent. */
export const differenceTo = (expected: Sent, actual: Sent): Difference => ({
  lost: without(expected, actual),
  surplus: without(actual, expected),
})

/** What is in `one` and not in `other`, as often as it is. */
const without = (one: Sent, other: Sent): Sent => {
  const left = Object.entries(one).map(([who, texts]) => {
    const taken = [...(other[who] ?? [])]
    return [who, texts.filter((text) => !take(taken, text))] as const
  })
  return Object.fromEntries(left.filter(([, texts]) => texts.length > 0))
}

const take = (texts: string[], text: string): boolean => {
  const place = texts.indexOf(text)
  if (place >= 0) texts.splice(place, 1)
  return place >= 0
}

/** Every message there is. */
export const messagesIn = async ({ store }: World): Promise<Message[]> => {
  const [agreements, { periods }, incidents, cards, { drill }] = await Promise.all([
    store.listAgreements(),
    store.readCalendar(),
    store.listEscalations(undefined, 50),
    store.listCards(),
    store.readWatch(),
  ])
  const subjects = [
    ...agreements.map(({ id }) => ({ type: 'agreement' as const, id })),
    ...periods.map(({ id }) => ({ type: 'availability' as const, id })),
    ...incidents.items.map(({ id }) => ({ type: 'escalation' as const, id })),
    ...cards.map(({ id }) => ({ type: 'card' as const, id })),
    ...(drill ? [{ type: 'drill' as const, id: drill.escalation }] : []),
  ]
  return (await Promise.all(subjects.map((subject) => store.readMessagesAbout(subject)))).flat()
}

/** The messages that did not end well: neither sent nor overtaken by the facts. */
export const unfinishedIn = async (world: World): Promise<string[]> => {
  const messages = await messagesIn(world)
  return messages
    .filter(({ state }) => state !== 'sent' && state !== 'superseded')
    .map(({ id, state }) => `${id}: ${state}`)
}
