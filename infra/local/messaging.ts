import { join } from 'node:path'
import { createAwsEndpoint, type AwsEndpoint } from './aws/endpoint.ts'
import { createSmtpClient } from './aws/mail/smtpClient.ts'
import type { Invoke } from './aws/scheduler/firing.ts'
import { isSubscriptionLink } from './aws/sns/linkRoutes.ts'
import type { MovableClock } from './aws/time/movableClock.ts'
import type { LocalRoute } from './gateway/router.ts'
import { loopbackOnly } from './login/loopbackOnly.ts'
import { openMailbox, type Mailbox } from './mailbox/mailbox.ts'
import { mailboxRoute } from './mailbox/mailboxRoute.ts'
import { startSmtpServer, type SmtpServer } from './mailbox/smtpServer.ts'

interface MessagingParts {
  /** Where everything is kept; in memory only when there is none. */
  dataFolder?: string
  /** Where the routes will be served. */
  origin: string
  clock: MovableClock
  timeZone: string
  /** Wakes the target of a schedule. */
  invoke: Invoke
  /** Schedule groups that are there from the start. */
  scheduleGroups?: string[]
  /** Milliseconds that the mail server may take for an answer. */
  patience?: number
  /** Milliseconds to wait after so many failures in a row to deliver mail. */
  pauseAfter?: (failures: number) => number
}

export interface Messaging {
  routes: LocalRoute[]
  aws: AwsEndpoint
  mailbox: Mailbox
  smtpServer: SmtpServer
  stop(): Promise<void>
}

/** SNS, Scheduler and a mailbox for everybody, on this machine: what is sent here goes through all of it and never leaves. */
export const startMessaging = async (parts: MessagingParts): Promise<Messaging> => {
  const { dataFolder, origin, clock, timeZone, invoke, scheduleGroups, patience, pauseAfter } = parts
  const fileOf = (name: string): string => (dataFolder === undefined ? ':memory:' : join(dataFolder, name))
  const mailbox = openMailbox(fileOf('mailbox.sqlite'), clock)
  const smtpServer = await startSmtpServer((mail) => mailbox.addMail(mail))
  const smtpClient = createSmtpClient(smtpServer.port, { patience })
  const aws = createAwsEndpoint({
    databasePath: fileOf('aws.sqlite'),
    origin,
    clock,
    deliverMail: (mail) => smtpClient.deliver(mail),
    keepSms: (sms) => mailbox.addSms(sms),
    invoke,
    scheduleGroups,
    pauseAfter,
  })
  const isOwnLink = (link: string): boolean => isSubscriptionLink(origin, link)
  return {
    routes: [...aws.routes, ...loopbackOnly([mailboxRoute(mailbox, { timeZone, isOwnLink })])],
    aws,
    mailbox,
    smtpServer,
    stop: async () => {
      await aws.stop()
      smtpClient.close()
      await smtpServer.stop()
      mailbox.close()
    },
  }
}
