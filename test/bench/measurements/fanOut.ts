import { join } from 'node:path'
import { openState } from '../../../infra/local/aws/state.ts'
import { createSubscriptions } from '../../../infra/local/aws/sns/subscriptions.ts'
import { inTransaction } from '../../../infra/local/sqlite.ts'
import { createSnsClient } from '../../../shared/adapters/sns/client.ts'
import { createSnsPublisher } from '../../../shared/adapters/sns/publisher.ts'
import { demonstrationText, organizationIn } from '../../fixtures/organization.ts'
import { type EditionHere, startHere } from '../support/editionHere.ts'
import { milliseconds, type Row } from '../support/row.ts'
import type { Scale } from '../support/scale.ts'
import { timed } from '../support/spread.ts'

const sizes = [10, 1000, 20_000] as const

const mail = { subject: 'Avtale om vakt', text: 'IT er å nå på telefon i helgen.' }

/** So many people follow a topic, all of whom have confirmed it. */
const withFollowers = ({ dataFolder, clock }: EditionHere, topic: string, count: number): void => {
  const database = openState(join(dataFolder, 'aws.sqlite'))
  const subscriptions = createSubscriptions(database, clock)
  inTransaction(database, () => {
    for (let number = 0; number < count; number += 1)
      subscriptions.confirm(subscriptions.add(topic, `follower-${number}@havnes.example`).arn)
  })
  database.close()
}

/** One mail to a topic: until SNS has it, which is all a request waits for, and until everybody has it in the mailbox. */
export const measureFanOut = async ({ sizes: those }: Scale): Promise<Row[]> => {
  const edition = await startHere(organizationIn(demonstrationText), '2026-04-08T10:00')
  try {
    const publisher = createSnsPublisher(createSnsClient())
    const rows: Row[] = []
    for (const size of those(sizes)) {
      const topic = await publisher.createTopic(`vaktlinje-bench-${size}`, 'Havnes kommune')
      withFollowers(edition, topic, size)
      const start = performance.now()
      const accepted = await timed(() => publisher.publish(topic, mail))
      await edition.messaging.aws.quiet()
      const delivered = performance.now() - start
      rows.push({
        what: `one notice to ${size.toLocaleString('en')} followers: accepted`,
        figure: milliseconds(accepted),
        beside: `the last mail is in its mailbox after ${milliseconds(delivered)}`,
      })
    }
    return rows
  } finally {
    await edition.stop()
  }
}
