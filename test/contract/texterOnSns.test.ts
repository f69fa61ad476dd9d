import { createSnsTexter } from '../../shared/adapters/sns/texter.ts'
import { localMessaging } from '../setup/localMessaging.ts'
import { independentClients, independentEndpoint, motoTexts } from './independentAws.ts'
import { describeTexter } from './texter.ts'

describeTexter('on SNS, our local endpoint', async () => {
  const { sns, mailbox } = await localMessaging()
  return {
    texter: createSnsTexter(sns),
    textsTo: async (to) =>
      mailbox
        .items({ to })
        .toReversed()
        .map(({ text }) => text),
  }
})

if (independentEndpoint !== undefined) {
  const { sns } = independentClients(independentEndpoint)
  const world = {
    texter: createSnsTexter(sns),
    textsTo: (phone: string) => motoTexts(independentEndpoint ?? '', phone),
  }
  describeTexter('on SNS, an independent server', async () => world, { plus: 'moto adds the plus itself' })
}
