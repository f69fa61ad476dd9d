import type { postCodeConfirmation } from '../../../shared/contract/code.ts'
import { waitingIn } from '../../../shared/delivery/escalations/sendingFacts.ts'
import { writeDone, type WritingNeeds } from '../../../shared/delivery/escalations/writeDone.ts'
import { answerSpoken } from '../../../shared/domain/escalation/answerSpoken.ts'
import { decideAgain } from '../../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../../shared/http/endpoint.ts'
import { Problem } from '../../../shared/http/problem.ts'
import { refusedEscalation } from '../refusedEscalation.ts'
import { checkCode } from './checkCode.ts'
import { namedIncident, readCodeFacts } from './codeFacts.ts'

type Confirm = typeof postCodeConfirmation

/** The role's holder says whether a word that was recorded in their name was theirs. */
export const confirmByCode =
  (needs: WritingNeeds) =>
  ({ body, now }: Request<Confirm>): Promise<Answer<Confirm>> =>
    decideAgain(async () => {
      const { code, escalation: id, confirmed, note } = body
      const facts = await readCodeFacts(needs.store, namedIncident(needs.store, id))
      const holder = await checkCode(needs, code, facts, now)
      if (!holder) return undefined
      const escalation = facts.escalations.get(id)
      if (!escalation) throw new Problem('notFound')
      const answer = { by: holder, confirmed, ...(note === undefined ? {} : { note }) }
      const done = answerSpoken({ ...facts, waiting: waitingIn(facts) }, escalation, answer, now)
      if ('refused' in done) throw refusedEscalation(done)
      const { committed } = await writeDone(needs, done, { facts, with: [], now })
      return committed ? { body: { confirmed } } : undefined
    })
