import { dieInEachCall } from './support/dieInEachCall.ts'
import { cardUseCases } from './support/useCases/cards.ts'
import { escalationUseCases } from './support/useCases/escalations.ts'

dieInEachCall([...escalationUseCases, ...cardUseCases])
