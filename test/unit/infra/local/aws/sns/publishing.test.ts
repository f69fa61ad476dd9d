import { join } from 'node:path'
import {
  CreateTopicCommand,
  PublishCommand,
  type PublishCommandInput,
  SetTopicAttributesCommand,
} from '@aws-sdk/client-sns'
import { describe, expect, test } from 'vitest'
import { createSubscriptions } from '../../../../../../infra/local/aws/sns/subscriptions.ts'
import { openState } from '../../../../../../infra/local/aws/state.ts'
import { inTransaction } from '../../../../../../infra/local/sqlite.ts'
import type { Clock } from '../../../../../../shared/ports.ts'
import { localMessaging, temporaryFolder } from '../../../../../setup/localMessaging.ts'
import { withTopic } from './withTopic.ts'

/** Everybody has followed the topic for long: written where the endpoint keeps it. */
const followAll = (dataFolder: string, clock: Clock, topicArn: string, emails: string[]): void => {
  const database = openState(join(dataFolder, 'aws.sqlite'))
  const subscriptions = createSubscriptions(database, clock)
  inTransaction(database, () => {
    for (const address of emails) subscriptions.confirm(subscriptions.add(topicArn, address).arn)
  })
  database.close()
}

describe('publishing', () => {
  test('comes from the display name, and from AWS where a topic has none', async () => {
    const { sns, TopicArn, confirmed, publish, mails } = await withTopic()
    await confirmed()
    await publish()
    await sns.send(new SetTopicAttributesCommand({ TopicArn, AttributeName: 'DisplayName', AttributeValue: '' }))
    await publish()
    const [, first, second] = await mails()
    expect([first?.sender, second?.sender]).toEqual(['Havnes kommune', 'AWS Notifications'])
  })

  test('to 1,000 who have confirmed is one mail each', async () => {
    const dataFolder = temporaryFolder()
    const { sns, mailbox, aws, clock } = await localMessaging({ dataFolder })
    const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: 'everyone' }))
    const emails = Array.from({ length: 1000 }, (_, n) => `person-${n}@havnes.example`)
    followAll(dataFolder, clock, TopicArn, emails)
    await sns.send(new PublishCommand({ TopicArn, Subject: 'Emne', Message: 'Tekst' }))
    await aws.quiet()
    expect(
      mailbox
        .items({})
        .map(({ recipient }) => recipient)
        .toSorted(),
    ).toEqual(emails.toSorted())
  }, 60_000)

  test('lets nothing of the text become a header or an address', async () => {
    const { confirmed, publish, mails } = await withTopic()
    await confirmed()
    await publish({ Subject: 'Emne <kari@havnes.example>, til', Message: 'Bcc: kari@havnes.example\n\n.\nQUIT' })
    expect((await mails()).at(-1)?.text.startsWith('Bcc: kari@havnes.example\n\n.\nQUIT\n')).toBe(true)
    expect(await mails('kari@havnes.example')).toEqual([])
  })

  test.each<[string, PublishCommandInput]>([
    ['a subject of 100 characters', { Message: 'x', Subject: 'a'.repeat(100) }],
    ['a subject with a line break', { Message: 'x', Subject: 'to\nlinjer' }],
    ['no text', { Message: '' }],
    ['more than 256 KB', { Message: 'å'.repeat(131_073) }],
    ['a text for each protocol, which we do not use', { Message: '{"default":"x"}', MessageStructure: 'json' }],
  ])('%s is an invalid parameter', async (_, input) => {
    const { publish } = await withTopic()
    await expect(publish(input)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test('exactly 256 KB is taken', async () => {
    const { publish } = await withTopic()
    expect(await publish({ Message: 'å'.repeat(131_072) })).toHaveProperty('MessageId')
  })
})
