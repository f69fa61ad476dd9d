import type { getAgreement } from '../../shared/contract/agreements.ts'
import type { Agreement } from '../../shared/domain/agreements/agreement.ts'
import type { AgreementRefusal } from '../../shared/domain/agreements/refusal.ts'
import type { AgreementFacts } from '../../shared/domain/agreements/warnings.ts'
import type { AuditAct } from '../../shared/domain/audit/auditEntry.ts'
import type { Caller, Capability } from '../../shared/domain/line/caller.ts'
import { isUnsent } from '../../shared/domain/messages/message.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { earlierAnswer, replayOf, type Asked } from '../../shared/http/idempotency.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import { commitAgreement } from './commitAgreement.ts'
import type { Container } from './container.ts'
import { readSurroundings } from './readSurroundings.ts'
import { refusalProblem } from './refusalProblem.ts'
import { etagOf, isAsExpected } from './revisions.ts'
import { shownWithWarnings } from './shownAgreement.ts'

export type AgreementNeeds = Omit<Container, 'clock'> & { signIn: SignIn }

type Asking = Asked & Pick<Request<typeof getAgreement>, 'parameters' | 'expectedVersion'>

type Decided = Agreement | AgreementRefusal

/** Whom a command is open to at all, and what it makes of the agreement. */
interface Command {
  openTo: Capability[]
  /** What is written down of it for those who ask who did what. */
  act?: AuditAct
  decide: (agreement: Agreement, facts: AgreementFacts, caller: Caller) => Decided | Promise<Decided>
}

/** Carries out a command on one agreement: one wave of reads, one decision, one transaction, again when somebody else was faster. */
export const changeOne = (
  needs: AgreementNeeds,
  request: Asking,
  command: Command,
): Promise<Answer<typeof getAgreement>> => decideAgain(() => changeOnce(needs, request, command))

const changeOnce = async (
  needs: AgreementNeeds,
  request: Asking,
  { openTo, act, decide }: Command,
): Promise<Answer<typeof getAgreement> | undefined> => {
  const { store, dispatch, signIn } = needs
  const { now, claims, parameters, expectedVersion } = request
  const [{ directory, caller }, agreement, there, surroundings, earlier] = await Promise.all([
    signIn(claims, now),
    store.readAgreement(parameters.id),
    store.readMessagesAbout({ type: 'agreement', id: parameters.id }),
    readSurroundings(store),
    earlierAnswer(store, request),
  ])
  requireAny(caller, ...openTo)
  if (earlier) {
    await dispatch(there.filter(isUnsent))
    return replayOf(earlier)
  }
  if (!agreement) throw new Problem('notFound')
  if (expectedVersion !== '' && !isAsExpected(agreement, expectedVersion)) throw new Problem('stale')
  const facts = { directory, ...surroundings }
  const next = await decide(agreement, facts, caller)
  if ('refused' in next) throw refusalProblem(next)
  if (next === agreement) return { body: shownWithWarnings(agreement, facts, caller, now), version: etagOf(agreement) }
  return commitAgreement(needs, request, { expected: agreement.revision, next, facts, caller, there, act })
}
