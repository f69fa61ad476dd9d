import type { getAgreement } from '../../shared/contract/agreements.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { AgreementNeeds } from './changeOne.ts'
import { readSurroundings } from './readSurroundings.ts'
import { etagOf } from './revisions.ts'
import { shownToAudience, shownWithWarnings } from './shownAgreement.ts'
import { seesAll, versionFor } from './visibility.ts'

type Read = typeof getAgreement

/** What does not count for somebody answers exactly as what is not there, after the same reads. */
export const readAgreement =
  ({ store, signIn }: AgreementNeeds) =>
  async ({ claims, now, parameters }: Request<Read>): Promise<Answer<Read>> => {
    const [{ directory, caller }, agreement] = await Promise.all([
      signIn(claims, now),
      store.readAgreement(parameters.id),
    ])
    if (agreement && seesAll(caller)) {
      const facts = { directory, ...(await readSurroundings(store)) }
      return { body: shownWithWarnings(agreement, facts, caller, now), version: etagOf(agreement) }
    }
    const version = agreement && versionFor(agreement, directory, caller)
    if (!version) throw new Problem('notFound')
    // No ETag: it would tell of drafts.
    return { body: shownToAudience(agreement, version) }
  }
