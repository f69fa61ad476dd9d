import { once } from 'node:events'
import { createServer } from 'node:http'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns'
import { onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import type { Mail } from '../../shared/ports.ts'

/** A server that speaks AWS's APIs and is not ours; moto, as `npm run contract:moto` starts it. */
export const independentEndpoint = process.env['AWS_CONTRACT_ENDPOINT']

export const independentClients = (endpoint: string) => {
  const given = { endpoint, region: 'eu-north-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }
  return { sns: new SNSClient(given), scheduler: new SchedulerClient(given) }
}

const posted = z.object({ Subject: z.string(), Message: z.string() })

/**
 * Follows a topic by HTTP, until the test is over: moto posts what is published, and sends no mail. The answer tells what has
 * come so far; moto has posted before it answers a publish.
 */
export const httpReader = async (sns: SNSClient, topic: string): Promise<() => Promise<Mail[]>> => {
  const mails: Mail[] = []
  const server = createServer(async (request, response) => {
    const { Subject, Message } = posted.parse(JSON.parse((await request.toArray()).join('')))
    mails.push({ subject: Subject, text: Message })
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const Endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
  await sns.send(new SubscribeCommand({ TopicArn: topic, Protocol: 'http', Endpoint }))
  return async () => mails
}

const motoData = z.object({
  sns: z.object({ SMS: z.array(z.object({ phone_number: z.string(), message: z.string() })) }),
})

/** The SMS moto says it has taken. */
export const motoTexts = async (endpoint: string, phone: string): Promise<string[]> => {
  const answer = await fetch(`${endpoint}/moto-api/data.json`)
  const { sns } = motoData.parse(await answer.json())
  return sns.SMS.flatMap(({ phone_number, message }) => (phone_number === phone ? [message] : []))
}
