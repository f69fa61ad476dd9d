import { sha256 } from '../../shared/adapters/system/sha256.ts'
import { mostReports, secondsLeft, tallyAt } from '../../shared/domain/escalation/reportTally.ts'
import type { Asked } from '../../shared/http/idempotency.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { Change, CommitOutcome } from '../../shared/ports.ts'

type Reporting = Pick<Asked, 'claims' | 'now'>

/** A subject may be longer than a key. */
const tallyOf = ({ claims, now }: Reporting) => tallyAt(sha256(claims['sub'] ?? ''), now)

/** What is written so that a report counts, by the token's subject or the card: no read, and nothing for a token that names nobody. */
export const reportCounted = (reporting: Reporting): Change[] =>
  reporting.claims['sub'] ? [{ kind: 'reportTally', tally: tallyOf(reporting), most: mostReports }] : []

/** Throws 429 `tooManyReports` when it was this that could not be written: deciding again would not help. */
export const requireCounted = (outcome: CommitOutcome, reporting: Reporting): void => {
  if (outcome.committed || !outcome.lost.includes('reportTally')) return
  throw new Problem('tooManyReports', { retryAfter: secondsLeft(tallyOf(reporting), reporting.now) })
}
