import type { postAgreement } from '../../shared/contract/agreements.ts'
import { draftAgreement } from '../../shared/domain/agreements/draftAgreement.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { earlierAnswer, replayOf } from '../../shared/http/idempotency.ts'
import { requireAny } from '../../shared/http/signIn.ts'
import { commitAgreement } from './commitAgreement.ts'
import type { AgreementNeeds } from './changeOne.ts'
import { readSurroundings } from './readSurroundings.ts'
import { refusalProblem } from './refusalProblem.ts'
import { writtenTerms } from './writtenTerms.ts'

type Draft = typeof postAgreement

/** Writes a draft: it counts for nobody and is told to nobody until it is approved. */
export const createAgreement = (needs: AgreementNeeds) => (request: Request<Draft>) =>
  decideAgain(() => draftOnce(needs, request))

const draftOnce = async (needs: AgreementNeeds, request: Request<Draft>): Promise<Answer<Draft> | undefined> => {
  const { store, ids, signIn } = needs
  const { now, claims, body } = request
  const [{ directory, caller }, surroundings, earlier] = await Promise.all([
    signIn(claims, now),
    readSurroundings(store),
    earlierAnswer(store, request),
  ])
  requireAny(caller, 'itLead')
  if (earlier) return replayOf(earlier)
  const facts = { directory, ...surroundings }
  const next = draftAgreement(ids.next(now), await writtenTerms(body, caller, directory), facts, now)
  if ('refused' in next) throw refusalProblem(next)
  return commitAgreement(needs, request, { expected: 0, next, facts, caller, there: [] })
}
