import { createSnsPublisher } from '../../shared/adapters/sns/publisher.ts'
import { footer } from '../../infra/local/aws/sns/mails.ts'
import { localMessaging } from '../setup/localMessaging.ts'
import { httpReader, independentClients, independentEndpoint } from './independentAws.ts'
import { describePublisher } from './publisher.ts'

describePublisher('on SNS, our local endpoint', async () => {
  const { sns, aws, mailbox } = await localMessaging()
  const publisher = createSnsPublisher(sns)
  let readers = 0

  const linkTo = async (email: string): Promise<string> => {
    await aws.quiet()
    const confirmation = mailbox.items({ to: email }).find(({ text }) => text.includes('/confirm?'))
    return /https?:\S+confirm\S+/.exec(confirmation?.text ?? '')?.[0] ?? ''
  }

  const confirm = async (_: string, email: string) => {
    const answer = await fetch(await linkTo(email), { method: 'POST' })
    if (!answer.ok) throw new Error(`Confirming failed with ${answer.status}.`)
  }

  const mailsTo = async (email: string) => {
    await aws.quiet()
    return mailbox
      .items({ to: email })
      .toReversed()
      .flatMap(({ subject, text }) => {
        const [before, after] = text.split(footer('').split('http')[0]!.trimEnd())
        return after === undefined ? [] : [{ subject: subject ?? '', text: before! }]
      })
  }

  return {
    publisher,
    confirm,
    mailsTo,
    async reader(topic) {
      readers += 1
      const email = `reader-${readers}@havnes.example`
      await confirm(await publisher.subscribe(topic, email), email)
      return () => mailsTo(email)
    },
  }
})

if (independentEndpoint !== undefined) {
  const { sns } = independentClients(independentEndpoint)
  const world = {
    publisher: createSnsPublisher(sns),
    confirm: async () => undefined,
    mailsTo: async () => {
      throw new Error('Nothing is sent by e-mail here.')
    },
    reader: (topic: string) => httpReader(sns, topic),
  }
  describePublisher('on SNS, an independent server', async () => world, {
    confirmation: 'moto sends no mail, and takes every address for confirmed',
  })
}
