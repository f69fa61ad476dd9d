import { join } from 'node:path'
import { CreateTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { endpointUrls } from '../../../../../infra/local/aws/endpoint.ts'
import { createSubscriptions } from '../../../../../infra/local/aws/sns/subscriptions.ts'
import { openState } from '../../../../../infra/local/aws/state.ts'
import { createMovableClock } from '../../../../../infra/local/aws/time/movableClock.ts'
import { createRouter } from '../../../../../infra/local/gateway/router.ts'
import { startServer } from '../../../../../infra/local/gateway/server.ts'
import { startMessaging } from '../../../../../infra/local/messaging.ts'
import { systemClock } from '../../../../../shared/adapters/system/systemClock.ts'

// A program of its own, since it ends as no test may: node publishAndDie.ts <folder> <readers> <mails before it dies>
const [dataFolder = '', readers = '', before = ''] = process.argv.slice(2)

const server = await startServer(0)
const clock = createMovableClock(systemClock)
const { routes, mailbox } = await startMessaging({
  dataFolder,
  origin: server.origin,
  clock,
  timeZone: 'Europe/Oslo',
  invoke: async () => undefined,
})
server.serve(createRouter(routes))
const sns = new SNSClient({
  endpoint: endpointUrls(server.origin).sns,
  region: 'eu-north-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})
const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: 'everyone' }))
const subscriptions = createSubscriptions(openState(join(dataFolder, 'aws.sqlite')), clock)
for (let number = 0; number < Number(readers); number += 1)
  subscriptions.confirm(subscriptions.add(TopicArn, `person-${number}@havnes.example`).arn)
await sns.send(new PublishCommand({ TopicArn, Subject: 'Emne', Message: 'Tekst' }))
const die = (): void => {
  if (mailbox.items({}).length >= Number(before)) process.kill(process.pid, 'SIGKILL')
  else setImmediate(die)
}
die()
