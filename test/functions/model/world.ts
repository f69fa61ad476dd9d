import { createHandler as createDeliver } from '../../../functions/deliver/handler.ts'
import { createHandler as createEscalations } from '../../../functions/escalations/handler.ts'
import { importOrganization } from '../../../functions/organization/importOrganization.ts'
import { createMemoryPublisher } from '../../../shared/adapters/memory/publisher.ts'
import { createMemoryStore } from '../../../shared/adapters/memory/memoryStore.ts'
import { createMemoryTexter } from '../../../shared/adapters/memory/texter.ts'
import { createMemoryTimers } from '../../../shared/adapters/memory/timers.ts'
import { randomTokens } from '../../../shared/adapters/system/randomTokens.ts'
import { ulidIds } from '../../../shared/adapters/system/ulidIds.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { byCommand } from '../../../shared/domain/audit/auditEntry.ts'
import type { Escalation, EscalationId } from '../../../shared/domain/escalation/escalation.ts'
import type { Message } from '../../../shared/domain/messages/message.ts'
import type { PersonId } from '../../../shared/domain/organization/organization.ts'
import { later } from '../../../shared/domain/time/instant.ts'
import type { Change, MessageKey, Store } from '../../../shared/ports.ts'
import { createClient } from '../../fixtures/client.ts'
import { nightOrganization } from '../../fixtures/night.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

/** Answers that a person can get for what they do, though not one of them is a fault. */
const answers = [200, 201, 403, 404, 409, 422]

const invocation = { getRemainingTimeInMillis: () => 60_000 }

/** The handlers before a store in memory, on a clock that stories move. */
export const startWorld = async (withoutPhone: PersonId[]) => {
  let now = wallClock('2026-04-08T21:00')
  const clock = { now: () => now }
  const memory = createMemoryStore({ clock })
  await importOrganization(memory, nightOrganization({ withoutPhone }), {
    kept: undefined,
    by: byCommand,
    now,
    ids: ulidIds,
  })
  const wrong: string[] = []
  const store = watched(memory, wrong)
  const [publisher, texter, timers] = [createMemoryPublisher(), createMemoryTexter(), createMemoryTimers()]
  const needs = { store, publisher, texter, timers, clock, newToken: randomTokens }
  const escalations = createEscalations({ ...needs, ids: ulidIds })
  const deliver = createDeliver(needs)
  const ids: EscalationId[] = []
  const clientOf = (who: PersonId) => createClient({ escalations }, { sub: who, email: `${who}@havnes.example` })
  return {
    ids,
    store: memory,
    timers,
    texter,
    clock,
    wrong,
    clientOf,
    /** Somebody sends something; whatever is answered must be an answer. */
    async send(who: PersonId, route: Route, body: Record<string, unknown>, id?: EscalationId): Promise<void> {
      const request = { body, ...(id === undefined ? {} : { parameters: { id } }) }
      const { status, text } = await clientOf(who).send(route, request)
      if (!answers.includes(status ?? 0)) wrong.push(`${route.path} answered ${status}`)
      if (status === 201) ids.push(String(JSON.parse(text).id))
    },
    pass(minutes: number): void {
      now = later(now, `PT${minutes}M`)
    },
    async wake(): Promise<void> {
      for (const key of timers.fire(now)) await deliver(key, invocation)
    },
    deliver: (key: MessageKey): Promise<void> => deliver(key, invocation),
  }
}

export type World = Awaited<ReturnType<typeof startWorld>>

const asks = (message: Message): boolean => 'step' in message.content

/** The store, and what was claimed by it that nobody may be told any more. */
const watched = (store: Store, wrong: string[]): Store => ({
  ...store,
  async commit(changes) {
    const claims = changes.flatMap((change) => claimIn(change))
    const before = await Promise.all(
      claims.map(async (message) => ({
        message,
        kept: await store.readMessage(message.subject, message.id),
        about: await store.readEscalation(message.subject.id),
      })),
    )
    const outcome = await store.commit(changes)
    if (!outcome.committed) return outcome
    for (const { message, kept, about } of before)
      if (kept?.attempts !== message.attempts && about && isPast(about, message))
        wrong.push(`${message.content.kind} was claimed when the incident was ${about.state}`)
    return outcome
  },
})

const claimIn = (change: Change): Message[] =>
  change.kind === 'message' && change.message.state === 'claimed' ? [change.message] : []

const isPast = ({ state }: Escalation, message: Message): boolean =>
  state === 'withdrawn' || state === 'closed' || (state === 'received' && asks(message))
