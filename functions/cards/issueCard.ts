import { newCapability } from '../../shared/adapters/system/capability.ts'
import { sha256 } from '../../shared/adapters/system/sha256.ts'
import type { postCard } from '../../shared/contract/cards.ts'
import { arm } from '../../shared/delivery/arm.ts'
import { withinPatience } from '../../shared/delivery/patience.ts'
import { auditEntry } from '../../shared/domain/audit/auditEntry.ts'
import type { Card, CardHolder } from '../../shared/domain/cards/card.ts'
import { cardKindOf } from '../../shared/domain/cards/cardKind.ts'
import { cardMessage } from '../../shared/domain/cards/cardMessage.ts'
import { cardLasts, isGood } from '../../shared/domain/cards/cardState.ts'
import { callerAt } from '../../shared/domain/line/caller.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { PersonId } from '../../shared/domain/organization/organization.ts'
import { later } from '../../shared/domain/time/instant.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Change, Ids, Store, Timers } from '../../shared/ports.ts'
import { cardSays, onPaper, printedOf } from '../../shared/presentation/cardOnPaper.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import { revocation } from './revocation.ts'
import { shownCard } from './shownCard.ts'

interface Needs {
  store: Store
  timers: Timers
  ids: Ids
  signIn: SignIn
}

type Issue = typeof postCard

/**
 * Issues a card: the one before is revoked in the same transaction, and whose name stands on it is told by SMS. It takes no idempotency
 * key: an answer that is kept would keep the secret. Asked again, it makes another card, and the first one counts no more.
 */
export const issueCard =
  (needs: Needs) =>
  (request: Request<Issue>): Promise<Answer<Issue>> =>
    decideAgain(() => issueOnce(needs, request))

/** Undefined when the person got another card meanwhile. */
const issueOnce = async (
  { store, timers, ids, signIn }: Needs,
  { claims, now, parameters, language }: Request<Issue>,
): Promise<Answer<Issue> | undefined> => {
  const { personId } = parameters
  const [{ directory, caller: admin }, holder, callOutPhones] = await Promise.all([
    signIn(claims, now),
    store.readCardHolder(personId),
    store.readCallOutPhones(),
  ])
  requireAny(admin, 'admin')
  const manager = managerIn(directory, personId, now)
  const says = cardSays(manager.caller, manager.kind, { directory, callOutPhones, now, texts: textsIn(language) })
  const secret = newCapability()
  const card: Card = {
    id: ids.next(now),
    version: 1,
    personId,
    kind: manager.kind,
    secretHash: sha256(secret),
    issuedBy: admin.person.id,
    issuedAt: now,
    expiresAt: later(now, cardLasts),
    printed: printedOf(says, sha256),
    keptUntil: later(later(now, cardLasts), directory.audit.keep),
  }
  const before = holder && (await store.readCard(holder.secretHash))
  const message = cardMessage(card)
  const version = (holder?.version ?? 0) + 1
  const outcome = await store.commit([
    ...issuing(card, { version, keep: directory.audit.keep }),
    ...(before && isGood(before, now)
      ? revocation(before, { by: card.issuedBy, now, keep: directory.audit.keep })
      : []),
    { kind: 'message', message, expected: 0 },
  ])
  if (!outcome.committed) return undefined
  // This function sends no SMS: whoever issues cards could make others pay for them.
  await withinPatience(arm({ store, timers }, [message], now))
  return {
    body: {
      card: shownCard(card, 'active', directory),
      secret,
      fragment: `kort=${secret}`,
      print: onPaper(says, card, version),
    },
  }
}

/** Throws 404 for somebody nobody has to ring, 422 for somebody who is no manager. */
const managerIn = (directory: Directory, personId: PersonId, now: string) => {
  const person = directory.people.get(personId)
  if (!person) throw new Problem('notFound')
  const caller = callerAt(directory, person, now)
  const kind = cardKindOf(caller)
  if (!kind) throw new Problem('holderNotManager')
  return { caller, kind }
}

const issuing = (card: Card, { version, keep }: Pick<CardHolder, 'version'> & { keep: string }): Change[] => {
  const { personId, secretHash, id, issuedBy, issuedAt } = card
  const subject = { type: 'card', id } as const
  return [
    { kind: 'card', card, expected: 0 },
    { kind: 'cardHolder', holder: { personId, secretHash, version }, expected: version - 1 },
    { kind: 'audit', entry: auditEntry({ act: 'cardIssued', subject, by: issuedBy, at: issuedAt, keep }) },
  ]
}
