import type { postAgreementCheck } from '../../shared/contract/agreements.ts'
import { readTerms } from '../../shared/domain/agreements/readTerms.ts'
import { agreementWarnings } from '../../shared/domain/agreements/warnings.ts'
import { elapsedHours } from '../../shared/domain/agreements/window.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { requireAny } from '../../shared/http/signIn.ts'
import type { AgreementNeeds } from './changeOne.ts'
import { readSurroundings } from './readSurroundings.ts'
import { refusalProblem } from './refusalProblem.ts'
import { uninformedBy } from './shownAgreement.ts'
import { writtenTerms } from './writtenTerms.ts'

type Check = typeof postAgreementCheck

/** What whoever writes an agreement must know of it, while they write. */
export const checkAgreement =
  ({ store, signIn }: AgreementNeeds) =>
  async ({ claims, now, body }: Request<Check>): Promise<Answer<Check>> => {
    const [{ directory, caller }, surroundings] = await Promise.all([signIn(claims, now), readSurroundings(store)])
    requireAny(caller, 'itLead')
    const { id = '', ...written } = body
    const { terms: sent } = await writtenTerms(written, caller, directory)
    const read = readTerms(sent, directory, now)
    if ('problems' in read) throw refusalProblem({ refused: 'invalid', problems: read.problems })
    const { terms } = read
    const facts = { directory, ...surroundings }
    return {
      body: {
        elapsedHours: elapsedHours(terms),
        phone: terms.phone,
        warnings: agreementWarnings(id, terms, facts, now).map((code) => ({ code })),
        uninformed: uninformedBy(terms.audience, facts, now),
      },
    }
  }
