import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { environment, openStore, startDatabase, useDatabase } from '../../../infra/local/data/database.ts'
import { openMailbox, type Item } from '../../../infra/local/mailbox/mailbox.ts'
import { createDynamoDbClient } from '../../../shared/adapters/dynamodb/client.ts'
import { systemClock } from '../../../shared/adapters/system/systemClock.ts'
import type { Agreement } from '../../../shared/domain/agreements/agreement.ts'
import type { Escalation } from '../../../shared/domain/escalation/escalation.ts'
import type { HistoryEvent } from '../../../shared/domain/escalation/history.ts'
import type { Message } from '../../../shared/domain/messages/message.ts'
import type { PersonId } from '../../../shared/domain/organization/organization.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import type { Store } from '../../../shared/ports.ts'
import { tableContents } from '../../fixtures/tableContents.ts'

/** All that is left on disk. */
export interface Kept {
  incidents: Map<string, { escalation: Escalation; history: HistoryEvent[] }>
  agreements: Map<string, Agreement>
  absences: Set<string>
  messages: Message[]
  /** Phone numbers of people who have any. */
  phones: Map<PersonId, string[]>
  /** Everything anybody was sent, oldest first. */
  received: Item[]
  /** Mails that SNS still has. */
  unsentMails: number
  /** Schedules that should have fired. */
  overdueSchedules: number
}

const count = z.object({ count: z.int() })

const mostReceived = 1_000_000

const allIncidents = async (store: Store): Promise<Escalation[]> => {
  const all: Escalation[] = []
  let before: string | undefined
  do {
    const { items, next } = await store.listEscalations(before, 100)
    all.push(...items)
    before = next
  } while (before !== undefined)
  return all
}

const readStore = async (store: Store) => {
  const incidents: Kept['incidents'] = new Map()
  for (const escalation of await allIncidents(store))
    incidents.set(escalation.id, { escalation, history: await store.readHistory(escalation.id) })
  const agreements = new Map((await store.listAgreements()).map((one) => [one.id, one]))
  const [directory, callOut] = await Promise.all([store.readDirectory(), store.readCallOutPhones()])
  const phones = new Map(
    [...(directory?.people ?? [])].map(([id, { phone }]) => [
      id,
      [phone, callOut.get(id)].filter((one) => one !== undefined),
    ]),
  )
  const absences = new Set((await store.listAbsences()).map(({ id }) => id))
  return { incidents, agreements, absences, phones }
}

/** Of all there ever was, also of what no list leads to any more. */
const readMessages = async (): Promise<Message[]> => {
  const contents = await tableContents(createDynamoDbClient(), environment.TABLE_NAME)
  return Object.entries(contents)
    .filter(([key]) => key.startsWith('messages#'))
    .map(([, item]) => (item as { data: Message }).data)
}

const readMessaging = (dataFolder: string, now: Instant) => {
  const database = new DatabaseSync(join(dataFolder, 'aws.sqlite'), { readOnly: true })
  const countOf = (query: string, ...given: string[]) => z.parse(count, database.prepare(query).get(...given)).count
  const unsentMails = countOf('SELECT count(*) AS count FROM outbox')
  const overdueSchedules = countOf('SELECT count(*) AS count FROM schedules WHERE nextTryAt < ?', now)
  database.close()
  const mailbox = openMailbox(join(dataFolder, 'mailbox.sqlite'), systemClock)
  const received = mailbox.items({}, mostReceived).toReversed()
  mailbox.close()
  return { unsentMails, overdueSchedules, received }
}

/** Reads a data folder that no edition uses any more. */
export const readKept = async (dataFolder: string, now: Instant): Promise<Kept> => {
  const database = await startDatabase(dataFolder)
  useDatabase(database.endpoint)
  try {
    return {
      ...(await readStore(await openStore())),
      messages: await readMessages(),
      ...readMessaging(dataFolder, now),
    }
  } finally {
    await database.stop()
  }
}
