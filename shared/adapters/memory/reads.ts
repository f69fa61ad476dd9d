import type { Escalation } from '../../domain/escalation/escalation.ts'
import { isUnsent, type Message, subjectKey } from '../../domain/messages/message.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Clock, MessageKey, Store } from '../../ports.ts'
import { auditPlace } from '../auditPlace.ts'
import type { Contents } from './contents.ts'

const sorted = <Key extends string | number, Thing>(things: Map<Key, Thing> = new Map()): Thing[] =>
  [...things].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, thing]) => thing)

const newestFirst = (here: Contents, before: string | undefined): Escalation[] =>
  sorted(here.escalations)
    .filter((escalation) => before === undefined || escalation.id < before)
    .toReversed()

const waiting = (here: Contents, belongs: (message: Message) => boolean, limit: number): MessageKey[] =>
  [...here.messages.values()]
    .flatMap(sorted)
    .filter((message) => isUnsent(message) && belongs(message))
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
    .slice(0, limit)
    .map(({ subject, id }) => ({ subject: { ...subject }, id }))

const isUnscheduled = ({ state, scheduled }: Message): boolean => state === 'pending' && !scheduled

const isKept = ({ keptUntil }: { keptUntil: Instant }, clock: Clock): boolean => clock.now() < keptUntil

/** What comes out is copied: whoever changes it afterwards changes nothing here. */
export const readsOf = (here: Contents, clock: Clock): Omit<Store, 'commit'> => ({
  readDirectory: async () => structuredClone(here.directory),
  readPerson: async (login) => structuredClone(here.people.get(login)),
  async *allPeople() {
    yield structuredClone(sorted(here.people))
  },
  readCallOutPhones: async () => structuredClone(here.callOutPhones),
  readCalendar: async () => structuredClone(here.calendar),
  readClearanceQueue: async () => structuredClone(here.clearanceQueue),
  readCodes: async () => structuredClone(here.codes),
  readSmsLedger: async () => structuredClone(here.smsLedger),
  readEscalation: async (id) => structuredClone(here.escalations.get(id)),
  readHistory: async (id) => structuredClone(sorted(here.histories.get(id))),
  async listEscalations(before, limit) {
    const found = newestFirst(here, before)
    const items = structuredClone(found.slice(0, limit))
    return { items, ...(found.length > limit && { next: items.at(-1)?.id }) }
  },
  async readReplay(scope, key) {
    const replay = here.replays.get(scope)?.get(key)
    return replay && clock.now() < replay.expiresAt ? structuredClone(replay) : undefined
  },
  async readCard(secretHash) {
    const card = here.cards.get(secretHash)
    return card && isKept(card, clock) ? structuredClone(card) : undefined
  },
  readCardHolder: async (personId) => structuredClone(here.cardHolders.get(personId)),
  listCards: async () => structuredClone(sorted(here.cards).filter((card) => isKept(card, clock))),
  async listAudit(from, before, limit) {
    const found = sorted(here.audit)
      .filter((entry) => from <= entry.at && auditPlace(entry) < before && isKept(entry, clock))
      .toReversed()
    const items = structuredClone(found.slice(0, limit))
    const last = items.at(-1)
    return { items, ...(last && found.length > limit && { next: auditPlace(last) }) }
  },
  readWatch: async () => structuredClone(here.watch),
  readAgreement: async (id) => structuredClone(here.agreements.get(id)),
  listAgreements: async () => structuredClone(sorted(here.agreements)),
  readAbsence: async (id) => structuredClone(here.absences.get(id)),
  listAbsences: async () => structuredClone(sorted(here.absences)),
  readSubscription: async (personId) => structuredClone(here.subscriptions.get(personId)),
  allSubscriptions: async () => structuredClone(sorted(here.subscriptions)),
  readFeed: async (secretHash) => structuredClone(here.feeds.get(secretHash)),
  readFeedHolder: async (personId) => structuredClone(here.feedHolders.get(personId)),
  allTopics: async () => structuredClone(sorted(here.topics)),
  readMessage: async (subject, id) => structuredClone(here.messages.get(subjectKey(subject))?.get(id)),
  readMessagesAbout: async (subject) => structuredClone(sorted(here.messages.get(subjectKey(subject)))),
  dueMessages: async (until, limit) =>
    waiting(here, (message) => !isUnscheduled(message) && message.dueAt <= until, limit),
  unscheduledMessages: async (limit) => waiting(here, isUnscheduled, limit),
})
