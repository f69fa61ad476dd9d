import { postCardEscalation } from '../../../../shared/contract/card/escalations.ts'
import { postCard } from '../../../../shared/contract/cards.ts'
import { incident } from '../../../fixtures/incident.ts'
import { withCard } from '../../../fixtures/cardholder.ts'
import { retried, type UseCase } from './useCase.ts'

const parameters = { personId: 'home-head' }

export const cardUseCases: UseCase[] = [
  {
    name: 'a card is issued',
    at: '2026-04-08T10:00',
    until: '2026-04-09T10:00',
    isAsked: true,
    prepare: async () => (process) => process.asPerson('it-1').send(postCard, { parameters }),
    isNewEachTime: true,
  },
  {
    name: 'an incident is logged by card',
    at: '2026-04-08T22:00',
    until: '2026-04-09T12:00',
    isAsked: true,
    prepare: async (world) => {
      const { secret } = await world.start().asPerson('it-1').ask(postCard, { parameters })
      return (process) => withCard(process, secret).send(postCardEscalation, { headers: retried, body: incident() })
    },
  },
]
