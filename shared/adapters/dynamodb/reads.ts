import { emptyCalendar, type Calendar } from '../../domain/calendar/calendar.ts'
import { emptyClearanceQueue } from '../../domain/escalation/clearanceQueue.ts'
import { emptySmsLedger } from '../../domain/sms/smsLedger.ts'
import type { Clock, Store } from '../../ports.ts'
import { duePartition, unscheduledPartition } from './item.ts'
import { keys, messageKeyOf, partitions } from './keys.ts'
import { unpackDirectory } from './packedDirectory.ts'
import { rememberingUnpacker, unpack } from './packing.ts'
import type { TableReader } from './tableReader.ts'
import { upkeepReads } from './upkeepReads.ts'

/** Above every id of an escalation, which are ULIDs. */
const afterEveryId = '~'

/** Instants begin with a digit. */
const afterEveryInstant = '~'

/** All reads of the port, each one call to the database, and one more a page. */
export const readsOf = (table: TableReader, clock: Clock): Omit<Store, 'commit'> => {
  const directoryIn = rememberingUnpacker(unpackDirectory)
  const calendarIn = rememberingUnpacker<Calendar>(unpack)
  return {
    async readDirectory() {
      const packed = await table.one(keys.directory)
      return packed && directoryIn(packed)
    },
    readPerson: (login) => table.one(keys.person(login)),
    allPeople: () => table.pages(partitions.people),
    async readCallOutPhones() {
      const phones = await table.all(partitions.callOutPhones)
      return new Map(phones.map(({ personId, phone }) => [personId, phone]))
    },
    async readCalendar() {
      const packed = await table.one(keys.calendar)
      return packed ? calendarIn(packed) : structuredClone(emptyCalendar)
    },
    readClearanceQueue: async () => (await table.one(keys.clearanceQueue)) ?? structuredClone(emptyClearanceQueue),
    readCodes: () => table.one(keys.codes),
    readSmsLedger: async () => (await table.one(keys.smsLedger)) ?? structuredClone(emptySmsLedger),
    readEscalation: (id) => table.one(keys.escalation(id)),
    readHistory: (id) => table.all(partitions.history(id)),
    readAgreement: (id) => table.one(keys.agreement(id)),
    listAgreements: () => table.all(partitions.agreements),
    readAbsence: (id) => table.one(keys.absence(id)),
    listAbsences: () => table.all(partitions.absences),
    readSubscription: (personId) => table.one(keys.subscription(personId)),
    allSubscriptions: () => table.all(partitions.subscriptions),
    readFeed: (secretHash) => table.one(keys.feed(secretHash)),
    readFeedHolder: (personId) => table.one(keys.feedHolder(personId)),
    allTopics: () => table.all(partitions.topics),
    readMessage: (subject, id) => table.one(keys.message(subject, id)),
    readMessagesAbout: (subject) => table.all(partitions.messages(subject)),
    dueMessages: async (until, limit) => (await table.due(duePartition, until, limit)).map(messageKeyOf),
    unscheduledMessages: async (limit) =>
      (await table.due(unscheduledPartition, afterEveryInstant, limit)).map(messageKeyOf),
    async listEscalations(before, limit) {
      const { things, more } = await table.lastBelow(partitions.escalations, before ?? afterEveryId, limit)
      return { items: things, ...(more && { next: things.at(-1)?.id }) }
    },
    ...upkeepReads(table, clock),
    async readReplay(scope, key) {
      const replay = await table.one(keys.replay(scope, key))
      return replay && clock.now() < replay.expiresAt ? replay : undefined
    },
  }
}
