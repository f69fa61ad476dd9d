import { CreateScheduleGroupCommand } from '@aws-sdk/client-scheduler'
import { createHandler as createAgreements } from '../../../functions/agreements/handler.ts'
import { createHandler as createAuditor } from '../../../functions/auditor/handler.ts'
import { createHandler as createDeliver } from '../../../functions/deliver/handler.ts'
import { createHandler as createNotices } from '../../../functions/notices/handler.ts'
import { importOrganization } from '../../../functions/organization/importOrganization.ts'
import { createHandler as createSubscription } from '../../../functions/subscription/handler.ts'
import type { Timetable } from '../../../infra/local/aws/time/advance.ts'
import { linksIn } from '../../../infra/local/mailbox/links.ts'
import { createDynamoDbStore } from '../../../shared/adapters/dynamodb/store.ts'
import { createSchedulerTimers } from '../../../shared/adapters/scheduler/timers.ts'
import { createSnsPublisher } from '../../../shared/adapters/sns/publisher.ts'
import { createSnsTexter } from '../../../shared/adapters/sns/texter.ts'
import { randomTokens } from '../../../shared/adapters/system/randomTokens.ts'
import { ulidIds } from '../../../shared/adapters/system/ulidIds.ts'
import { getSubscription, putSubscription } from '../../../shared/contract/subscription.ts'
import { createDelivery } from '../../../shared/delivery/createDelivery.ts'
import { byCommand } from '../../../shared/domain/audit/auditEntry.ts'
import type { Organization, PersonId, UnitId } from '../../../shared/domain/organization/organization.ts'
import { later, type Instant } from '../../../shared/domain/time/instant.ts'
import type { AuditorEvent } from '../../../shared/contract/unrouted.ts'
import type { Clock, Publisher, Store } from '../../../shared/ports.ts'
import { createClient, type Client } from '../../fixtures/client.ts'
import { wallClock } from '../../fixtures/wallClock.ts'
import { dynamodbClient, freshTable } from '../../setup/freshTable.ts'
import { localMessaging } from '../../setup/localMessaging.ts'

/** A mail as it lies in somebody's mailbox. */
export interface ReceivedMail {
  from: string
  subject: string
  text: string
  receivedAt: Instant
}

/** The service as it runs on one machine: real clients of AWS, a real mail server, and a clock that is moved. */
export interface Town {
  now(): Instant
  asPerson(id: PersonId): Client
  store: Store
  publisher: Publisher
  /** Follows a unit, and confirms it by the link in the mail. */
  follows(person: PersonId, unit: UnitId): Promise<void>
  /** Lets time pass until then on the wall clock; schedules fire, the auditor comes, mails arrive. */
  passUntil(at: string): Promise<void>
  /** The notices somebody got, oldest first; what SNS itself writes is left out. */
  noticesTo(person: PersonId): ReceivedMail[]
  /** Everything that has arrived, for whomever. */
  arrived(): { to: string; subject: string; text: string }[]
  /** Opens a link of a mail, and presses the button there. */
  press(link: string): Promise<void>
  /** Waits until every mail on its way has arrived. */
  quiet(): Promise<void>
}

const topicPrefix = 'vaktlinje-'
const plentyOfTime = { getRemainingTimeInMillis: () => 60_000 }
const timerSettings = {
  groupName: 'vaktlinje',
  targetArn: 'arn:aws:lambda:eu-north-1:000000000000:function:deliver',
  roleArn: 'arn:aws:iam::000000000000:role/timers',
}

/** Twice a day is enough where nobody dies: each time it must find nothing to do. */
const auditsNowAndThen = (clock: Clock, audit: (task: AuditorEvent['task']) => Promise<void>): Timetable => {
  let lastAt = clock.now()
  return {
    nextDueAt: () => later(lastAt, 'PT12H'),
    next: async () => {
      lastAt = clock.now()
      await audit('mend')
      await audit('reconcile')
    },
  }
}

/** The town of an organisation, at that time on the wall clock. */
export const foundTown = async (organization: Organization, at: string): Promise<Town> => {
  const table = dynamodbClient()
  const tableName = await freshTable(table)
  const messaging = await localMessaging({ startsAt: wallClock(at), invoke: (input) => deliver(input, plentyOfTime) })
  const { clock, aws, mailbox, sns, scheduler } = messaging
  await scheduler.send(new CreateScheduleGroupCommand({ Name: timerSettings.groupName }))

  const store = createDynamoDbStore(table, tableName, { clock })
  const publisher = createSnsPublisher(sns)
  const timers = createSchedulerTimers(scheduler, timerSettings)
  const needs = { store, publisher, timers, clock, ids: ulidIds, newToken: randomTokens, topicPrefix }
  const deliver = createDeliver({ ...needs, texter: createSnsTexter(sns) })
  const auditor = createAuditor(needs)
  const audits = auditsNowAndThen(clock, (task) => auditor({ task }, plentyOfTime))
  const { dispatch } = createDelivery(needs)
  await importOrganization(store, organization, { kept: undefined, by: byCommand, now: clock.now(), ids: ulidIds })

  const handlers = {
    agreements: createAgreements({ ...needs, dispatch }),
    notices: createNotices({ store, clock }),
    subscription: createSubscription(needs),
  }
  const people = new Map(organization.people.map((person) => [person.id, person]))
  const addressOf = (id: PersonId): string => people.get(id)?.email ?? ''
  const mailsTo = (id: PersonId): ReceivedMail[] =>
    mailbox
      .items({ to: addressOf(id) })
      .toReversed()
      .map(({ sender, subject, text, receivedAt }) => ({ from: sender, subject: subject ?? '', text, receivedAt }))
  const isNotice = ({ from }: ReceivedMail): boolean => from === organization.organization.name

  const town: Town = {
    now: () => clock.now(),
    asPerson: (id) => createClient(handlers, { sub: `subject-of-${id}`, email: people.get(id)?.login ?? id }),
    store,
    publisher,
    async follows(person, unit) {
      await town.asPerson(person).ask(putSubscription, { body: { unit } })
      await aws.quiet()
      const [link = ''] = linksIn(mailsTo(person).findLast((mail) => !isNotice(mail))?.text ?? '')
      await town.press(link)
      await town.asPerson(person).ask(getSubscription)
    },
    async passUntil(until) {
      await aws.advanceTo(wallClock(until), [audits])
      await aws.quiet()
    },
    noticesTo: (person) => mailsTo(person).filter(isNotice),
    arrived: () =>
      mailbox.items({}).map(({ recipient, subject, text }) => ({ to: recipient, subject: subject ?? '', text })),
    async press(link) {
      const answer = await fetch(link, { method: 'POST' })
      if (!answer.ok) throw new Error(`The button answered ${answer.status}.`)
    },
    quiet: () => aws.quiet(),
  }
  return town
}
