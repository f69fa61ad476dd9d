import { CreateTopicCommand, PublishCommand, SubscribeCommand } from '@aws-sdk/client-sns'
import { describe, expect, test, vi } from 'vitest'
import { createSmtpClient } from '../../../../../infra/local/aws/mail/smtpClient.ts'
import type { ReceivedMail } from '../../../../../infra/local/mailbox/mailbox.ts'
import { type SmtpBehaviour, startSmtpServer } from '../../../../../infra/local/mailbox/smtpServer.ts'
import { localMessaging, silence } from '../../../../setup/localMessaging.ts'

const mail = {
  number: 1,
  messageId: 'the-same',
  sender: 'Havnes kommune',
  recipient: 'ola@havnes.example',
  subject: 'Ærlig talt',
  text: 'Blåbær\n',
}

const served = async () => {
  const received: ReceivedMail[] = []
  const server = await startSmtpServer((one) => received.push(one))
  const client = createSmtpClient(server.port, { patience: 200 })
  const stop = async () => {
    client.close()
    await server.stop()
  }
  return { server, client, received, stop }
}

test('a mail arrives as it was handed over', async () => {
  const { client, received, stop } = await served()
  await client.deliver(mail)
  expect(received).toEqual([
    {
      messageId: '<the-same@sns.havnes.example>',
      sender: 'Havnes kommune',
      recipient: 'ola@havnes.example',
      subject: 'Ærlig talt',
      text: 'Blåbær',
    },
  ])
  await stop()
})

test.each<[SmtpBehaviour, RegExp]>([
  ['refusesForNow', /451/],
  ['refuses', /550/],
  ['hangs', /timeout/i],
  ['closes', /closed|socket|ECONN/i],
  ['losesAnswer', /closed|socket|ECONN/i],
])('a server that %s is seen to', async (behaviour, why) => {
  const { server, client, received, stop } = await served()
  server.behave(behaviour)
  await expect(client.deliver(mail)).rejects.toThrow(why)
  server.behave('accepts')
  await client.deliver(mail)
  expect(received).toHaveLength(behaviour === 'losesAnswer' ? 2 : 1)
  await stop()
})

const published = async (behaviour: SmtpBehaviour) => {
  silence()
  const messaging = await localMessaging({ patience: 200 })
  const { sns, mailbox, smtpServer, aws } = messaging
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'health' }))
  for (const name of ['ola', 'kari', 'per'])
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: `${name}@havnes.example` }))
  await aws.quiet()
  for (const { text } of mailbox.items({})) await fetch(/http:\S+/.exec(text)?.[0] ?? '', { method: 'POST' })
  smtpServer.behave(behaviour)
  await sns.send(new PublishCommand({ TopicArn, Subject: 'Emne', Message: 'Tekst' }))
  await aws.quiet()
  return { ...messaging, notices: () => mailbox.items({}).filter(({ subject }) => subject === 'Emne') }
}

describe('mail that SNS has accepted', () => {
  test.each<SmtpBehaviour>(['refusesForNow', 'refuses', 'hangs', 'closes', 'losesAnswer'])(
    'reaches everybody once, though the mail server %s for a while',
    async (behaviour) => {
      const { smtpServer, notices } = await published(behaviour)
      smtpServer.behave('accepts')
      await vi.waitUntil(() => notices().length === 3, { timeout: 4000 })
      expect(
        notices()
          .map(({ recipient }) => recipient)
          .toSorted(),
      ).toEqual(['kari@havnes.example', 'ola@havnes.example', 'per@havnes.example'])
    },
  )
})
