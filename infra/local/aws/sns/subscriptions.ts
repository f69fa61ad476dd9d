import { randomBytes, randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { later } from '../../../../shared/domain/time/instant.ts'
import type { Clock } from '../../../../shared/ports.ts'

const subscription = z.object({
  number: z.int(),
  arn: z.string(),
  topicArn: z.string(),
  endpoint: z.string(),
  token: z.string(),
  subscribedAt: z.string(),
  confirmed: z.int(),
})

export type SnsSubscription = z.output<typeof subscription>

/** An unconfirmed subscription is deleted after 48 hours (sns-delete-subscription-topic). */
const unconfirmedLives = '-PT48H'

const one = (row: unknown): SnsSubscription | undefined => (row === undefined ? undefined : subscription.parse(row))

/** Subscriptions as SNS keeps them. Those that nobody has confirmed in time are gone at every look. */
export const createSubscriptions = (database: DatabaseSync, clock: Clock) => {
  const expire = database.prepare('DELETE FROM subscriptions WHERE confirmed = 0 AND subscribedAt <= ?')
  const byArn = database.prepare('SELECT * FROM subscriptions WHERE arn = ?')
  const byToken = database.prepare('SELECT * FROM subscriptions WHERE token = ?')
  const byEndpoint = database.prepare('SELECT * FROM subscriptions WHERE topicArn = ? AND endpoint = ?')
  const confirmedOf = database.prepare('SELECT * FROM subscriptions WHERE topicArn = ? AND confirmed = 1')
  const countOf = database.prepare('SELECT count(*) AS count FROM subscriptions WHERE topicArn = ? AND confirmed = ?')
  const pageOf = database.prepare(
    'SELECT * FROM subscriptions WHERE topicArn = ? AND number > ? ORDER BY number LIMIT ?',
  )
  const insert = database.prepare(
    'INSERT INTO subscriptions (arn, topicArn, endpoint, token, subscribedAt) VALUES (?, ?, ?, ?, ?) RETURNING *',
  )
  const confirm = database.prepare('UPDATE subscriptions SET confirmed = 1 WHERE arn = ?')
  const remove = database.prepare('DELETE FROM subscriptions WHERE arn = ?')

  const fresh = <Answer>(look: () => Answer): Answer => {
    expire.run(later(clock.now(), unconfirmedLives))
    return look()
  }

  return {
    find: (arn: string) => fresh(() => one(byArn.get(arn))),
    findByToken: (token: string) => fresh(() => one(byToken.get(token))),
    findByEndpoint: (topicArn: string, endpoint: string) => fresh(() => one(byEndpoint.get(topicArn, endpoint))),
    confirmedOf: (topicArn: string) => z.array(subscription).parse(confirmedOf.all(topicArn)),
    count: (topicArn: string, confirmed: boolean): number =>
      fresh(() => z.object({ count: z.int() }).parse(countOf.get(topicArn, Number(confirmed))).count),
    page: (topicArn: string, after: number, limit: number) =>
      fresh(() => z.array(subscription).parse(pageOf.all(topicArn, after, limit))),
    add: (topicArn: string, endpoint: string): SnsSubscription =>
      subscription.parse(
        insert.get(`${topicArn}:${randomUUID()}`, topicArn, endpoint, randomBytes(32).toString('hex'), clock.now()),
      ),
    confirm: (arn: string): void => void confirm.run(arn),
    remove: (arn: string): void => void remove.run(arn),
  }
}

export type Subscriptions = ReturnType<typeof createSubscriptions>
