import { createHandler as createAbsences } from '../../../functions/absences/handler.ts'
import { createHandler as createAgreements } from '../../../functions/agreements/handler.ts'
import { createHandler as createAuditor } from '../../../functions/auditor/handler.ts'
import { createHandler as createDeliver } from '../../../functions/deliver/handler.ts'
import { createHandler as createOrganization } from '../../../functions/organization/handler.ts'
import { importOrganization } from '../../../functions/organization/importOrganization.ts'
import { createHandler as createSubscription } from '../../../functions/subscription/handler.ts'
import { createMemoryPublisher, type MemoryPublisher } from '../../../shared/adapters/memory/publisher.ts'
import { createMemoryStore } from '../../../shared/adapters/memory/memoryStore.ts'
import { createMemoryTexter, type MemoryTexter } from '../../../shared/adapters/memory/texter.ts'
import { createMemoryTimers, type MemoryTimers } from '../../../shared/adapters/memory/timers.ts'
import { randomTokens } from '../../../shared/adapters/system/randomTokens.ts'
import type { AuditorEvent } from '../../../shared/contract/unrouted.ts'
import { createDelivery } from '../../../shared/delivery/createDelivery.ts'
import { byCommand } from '../../../shared/domain/audit/auditEntry.ts'
import type { PersonId, UnitId } from '../../../shared/domain/organization/organization.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import type { Clock, Ids, MessageKey, Store } from '../../../shared/ports.ts'
import { createClient, type Client } from '../../fixtures/client.ts'
import { organizationWithMail } from '../../fixtures/followers.ts'
import { wallClock } from '../../fixtures/wallClock.ts'
import { mortal, type Call, type Death } from './mortal.ts'

/** What outlives every process: the database, what was sent, the timers, and time. */
export interface World {
  now(): Instant
  moveTo(instant: Instant): void
  store: Store
  publisher: MemoryPublisher
  texter: MemoryTexter
  timers: MemoryTimers
  /** New containers on the same world. All that is called through them is counted; they die together. */
  start(dies?: Death): Process
}

/** All functions, as after a cold start. */
export interface Process {
  calls: Call[]
  died: Promise<void>
  asPerson(id: PersonId): Client
  deliver(key: MessageKey): Promise<void>
  audit(task: AuditorEvent['task']): Promise<void>
}

/** Who follows which unit; nobody follows IT's. */
export const followers: Record<PersonId, UnitId> = {
  nurse: 'home-care',
  'home-head': 'home-care',
  'health-head': 'health',
  teacher: 'schools',
  director: 'admin',
}

export const addressOf = (person: PersonId): string => `${person}@havnes.example`

const topicPrefix = 'vaktlinje-'
const plentyOfTime = { getRemainingTimeInMillis: () => 60_000 }

/** The small organisation at that time on the wall clock, its followers confirmed. */
export const createWorld = async (
  at: string,
  newStore: (clock: Clock) => Promise<Store> = async (clock) => createMemoryStore({ clock }),
  /** What lies between the functions and the world. */
  between: <Adapter extends object>(adapter: Adapter) => Adapter = (adapter) => adapter,
): Promise<World> => {
  let now = wallClock(at)
  let made = 0
  // Two worlds in which the same happens give the same ids, so that their mails can be compared.
  const ids: Ids = { next: () => `01${String((made += 1)).padStart(24, '0')}` }
  const clock: Clock = { now: () => now }
  const store = await newStore(clock)
  const [publisher, texter, timers] = [createMemoryPublisher(), createMemoryTexter(), createMemoryTimers()]
  await importOrganization(store, organizationWithMail(), { kept: undefined, by: byCommand, now, ids })
  for (const [personId, unit] of Object.entries(followers)) {
    const topic = await publisher.createTopic(`${topicPrefix}${unit}`, 'Havnes kommune')
    const address = await publisher.subscribe(topic, addressOf(personId))
    publisher.confirm(address)
    const subscription = { personId, unit, email: addressOf(personId), address, since: now, version: 1 }
    await store.commit([
      { kind: 'topic', topic: { unit, address: topic } },
      { kind: 'subscription', subscription: { ...subscription, state: 'confirmed' }, expected: 0 },
    ])
  }
  return {
    now: () => now,
    moveTo: (instant) => {
      now = instant
    },
    store,
    publisher,
    texter,
    timers,
    start: (dies) =>
      startProcess(
        { store: between(store), publisher: between(publisher), texter: between(texter), timers: between(timers) },
        { clock, ids },
        dies,
      ),
  }
}

type Outside = Pick<World, 'store' | 'publisher' | 'texter' | 'timers'>

const startProcess = (outside: Outside, inside: { clock: Clock; ids: Ids }, dies: Death | undefined): Process => {
  const { adapters, calls, died } = mortal({ ...outside }, dies)
  const { texter, ...withoutTexter } = { ...adapters, ...inside, newToken: randomTokens, topicPrefix }
  const { dispatch } = createDelivery(withoutTexter)
  const handlers = {
    absences: createAbsences({ ...withoutTexter, dispatch }),
    agreements: createAgreements({ ...withoutTexter, dispatch }),
    organization: createOrganization({ ...withoutTexter, dispatch }),
    subscription: createSubscription(withoutTexter),
  }
  const deliver = createDeliver({ ...withoutTexter, texter })
  const auditor = createAuditor(withoutTexter)
  return {
    calls,
    died,
    asPerson: (id) => createClient(handlers, { sub: `subject-of-${id}`, email: addressOf(id) }),
    deliver: (key) => deliver(key, plentyOfTime),
    audit: (task) => auditor({ task }, plentyOfTime),
  }
}
