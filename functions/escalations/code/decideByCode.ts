import type { postCodeDecision } from '../../../shared/contract/code.ts'
import { waitingIn, type SendingFacts } from '../../../shared/delivery/escalations/sendingFacts.ts'
import { writeDone, type WritingNeeds } from '../../../shared/delivery/escalations/writeDone.ts'
import { decide } from '../../../shared/domain/escalation/decide.ts'
import type { CodeHolder } from '../../../shared/domain/escalation/decider.ts'
import type { Done } from '../../../shared/domain/escalation/outcome.ts'
import { decideAgain } from '../../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../../shared/http/endpoint.ts'
import { Problem } from '../../../shared/http/problem.ts'
import { callOutNumbers } from '../../../shared/presentation/callOutNumbers.ts'
import { refusedEscalation } from '../refusedEscalation.ts'
import { checkCode } from './checkCode.ts'
import { namedIncident, readCodeFacts } from './codeFacts.ts'
import { decidableBy } from './decidableBy.ts'

type DecideByCode = typeof postCodeDecision

/** A decision by a code from an SMS: for the incident that is named, or the one that has waited longest. */
export const decideByCode =
  (needs: WritingNeeds) =>
  (request: Request<DecideByCode>): Promise<Answer<DecideByCode>> =>
    decideAgain(async () => {
      const { body, now } = request
      const facts = await readCodeFacts(needs.store, namedIncident(needs.store, body.escalation))
      const holder = await checkCode(needs, body.code, facts, now)
      if (!holder) return undefined
      const done = await decidedBy(needs, holder, request, facts)
      const { committed } = await writeDone(needs, done, { facts, with: [], now })
      return committed ? { body: answered(done, facts) } : undefined
    })

const decidedBy = async (
  { store }: WritingNeeds,
  holder: CodeHolder,
  { body, now }: Request<DecideByCode>,
  facts: SendingFacts,
): Promise<Done> => {
  const { code: _, escalation: named, alsoFor = [], ...said } = body
  const waiting = decidableBy(holder, facts)
  const first = named === undefined ? waiting[0] : facts.escalations.get(named)
  if (!first) throw new Problem('notFound')
  const messages = await store.readMessagesAbout({ type: 'escalation', id: first.id })
  const others = waiting.filter(({ id }) => alsoFor.includes(id))
  const all = { ...facts, waiting: waitingIn(facts), messages }
  const done = decide(all, first, { by: holder, ...said, alsoFor: others }, now)
  if ('refused' in done) throw refusedEscalation(done)
  return done
}

/** Once it is cleared, the approver must be able to reach IT (A6). */
const answered = (
  { escalation, others }: Done,
  facts: SendingFacts,
): Extract<Answer<DecideByCode>, { body: unknown }>['body'] => {
  const decided = [escalation, ...others.map((other) => other.escalation)].map(({ id }) => id)
  return escalation.state === 'cleared' ? { decided, callOut: callOutNumbers(facts, escalation.id) } : { decided }
}
