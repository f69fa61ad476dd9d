import { InternalErrorException, OptedOutException, PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { SMTPServer } from 'smtp-server'
import type { Trouble } from './support/trouble.ts'

// The local edition as it is, but that mail server and SNS do as whoever started this process tells them.

let trouble: Trouble = 'none'

process.on('message', (told: Trouble) => {
  trouble = told
})
process.on('disconnect', () => process.exit(1))

const refusal = (responseCode: number): Error =>
  Object.assign(new Error('In trouble, as it was told.'), { responseCode })

type Handler = (subject: unknown, session: unknown, answer: (error?: Error) => void) => void

// oxlint-disable-next-line typescript/unbound-method -- called on each server itself
const listen = SMTPServer.prototype.listen
Reflect.set(SMTPServer.prototype, 'listen', function troubled(this: SMTPServer, ...given: Parameters<typeof listen>) {
  const onData = Reflect.get(this, 'onData') as Handler
  Reflect.set(this, 'onConnect', (_: unknown, answer: (error?: Error) => void) =>
    answer(trouble === 'mailRefused' ? refusal(421) : undefined),
  )
  Reflect.set(this, 'onMailFrom', (_: unknown, __: unknown, answer: (error?: Error) => void) => {
    if (trouble === 'mailLater') answer(refusal(451))
    else answer(trouble === 'mailNever' ? refusal(550) : undefined)
  })
  Reflect.set(this, 'onData', (stream: { resume: () => void }, session: unknown, answer: (error?: Error) => void) => {
    if (trouble === 'mailHangs') stream.resume()
    else onData.call(this, stream, session, answer)
  })
  return listen.apply(this, given)
})

interface Command {
  input: object
}

const isSms = (command: Command): boolean => command instanceof PublishCommand && 'PhoneNumber' in command.input

const send = Reflect.get(SNSClient.prototype, 'send') as (command: Command, ...more: unknown[]) => Promise<unknown>
Reflect.set(SNSClient.prototype, 'send', function troubled(this: SNSClient, command: Command, ...more: unknown[]) {
  const given = { message: 'In trouble, as it was told.', $metadata: {} }
  if (isSms(command) && trouble === 'smsRefused') return Promise.reject(new OptedOutException(given))
  if (isSms(command) && trouble === 'smsFails') return Promise.reject(new InternalErrorException(given))
  return send.call(this, command, ...more)
})

await import('../../infra/local/start.ts')
