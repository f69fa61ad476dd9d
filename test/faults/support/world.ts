import { createHandler as createAbsences } from '../../../functions/absences/handler.ts'
import { createHandler as createAgreements } from '../../../functions/agreements/handler.ts'
import { createHandler as createAuditor } from '../../../functions/auditor/handler.ts'
import { createHandler as createCards } from '../../../functions/cards/handler.ts'
import { createHandler as createDeliver } from '../../../functions/deliver/handler.ts'
import { createHandler as createEscalations } from '../../../functions/escalations/handler.ts'
import { createHandler as createOrganization } from '../../../functions/organization/handler.ts'
import { importOrganization } from '../../../functions/organization/importOrganization.ts'
import { createHandler as createSubscription } from '../../../functions/subscription/handler.ts'
import { createMemoryPublisher, type MemoryPublisher } from '../../../shared/adapters/memory/publisher.ts'
import { createMemoryStore } from '../../../shared/adapters/memory/memoryStore.ts'
import { createMemoryTexter, type MemoryTexter } from '../../../shared/adapters/memory/texter.ts'
import { createMemoryTimers, type MemoryTimers } from '../../../shared/adapters/memory/timers.ts'
import { randomTokens } from '../../../shared/adapters/system/randomTokens.ts'
import type { FunctionName } from '../../../shared/contract/route.ts'
import type { AuditorEvent } from '../../../shared/contract/unrouted.ts'
import { createDelivery } from '../../../shared/delivery/createDelivery.ts'
import { byCommand } from '../../../shared/domain/audit/auditEntry.ts'
import type { Organization, PersonId, UnitId } from '../../../shared/domain/organization/organization.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import type { GatewayHandler } from '../../../shared/http/gateway.ts'
import type { Clock, Ids, MessageKey, Store } from '../../../shared/ports.ts'
import { createClient, type Client, type Handlers } from '../../fixtures/client.ts'
import { settings } from '../../fixtures/directory.ts'
import { nightOrganization } from '../../fixtures/night.ts'
import { phones } from '../../fixtures/phones.ts'
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
  anyone: Client
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

export const everybody = Object.keys(followers)

/** Whom an agreement for health concerns. */
export const ofHealth = everybody.filter(
  (person) => followers[person] === 'health' || followers[person] === 'home-care',
)

const reporters = new Set(['home-head', 'schools-head'])
const numbers = new Map<PersonId, string>(Object.entries(phones))

/** Where somebody gets SMS; whoever reported is rung back on another number. */
export const numbersOf = (person: PersonId): string[] => [
  numbers.get(person) ?? '',
  ...(reporters.has(person) ? ['+4749000055'] : []),
]

export const addressOf = (person: PersonId): string => `${person}@havnes.example`

const topicPrefix = 'vaktlinje-'
const plentyOfTime = { getRemainingTimeInMillis: () => 60_000 }

/** Everybody has an address and a number of their own, and there are rehearsals. */
const organizationWithMail = (): Organization => {
  const escalation = { ...settings.escalation, drill: { weekly: true } }
  const organization = nightOrganization({ directory: { escalation } })
  return { ...organization, people: organization.people.map((one) => ({ ...one, email: one.login })) }
}

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

/** Thousands of processes are started, and most of them serve one request: each function is made when it is asked. */
const whenAsked = (makers: Partial<Record<FunctionName, () => GatewayHandler>>): Handlers =>
  Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [name, (...given: Parameters<GatewayHandler>) => make()(...given)]),
  )

type Outside = Pick<World, 'store' | 'publisher' | 'texter' | 'timers'>

const startProcess = (outside: Outside, inside: { clock: Clock; ids: Ids }, dies: Death | undefined): Process => {
  const { adapters, calls, died } = mortal({ ...outside }, dies)
  const { texter, ...withoutTexter } = { ...adapters, ...inside, newToken: randomTokens, topicPrefix }
  const { dispatch } = createDelivery(withoutTexter)
  const handlers = whenAsked({
    absences: () => createAbsences({ ...withoutTexter, dispatch }),
    agreements: () => createAgreements({ ...withoutTexter, dispatch }),
    cards: () => createCards(withoutTexter),
    escalations: () => createEscalations({ ...withoutTexter, texter }),
    organization: () => createOrganization({ ...withoutTexter, dispatch }),
    subscription: () => createSubscription(withoutTexter),
  })
  return {
    calls,
    died,
    anyone: createClient(handlers, undefined),
    asPerson: (id) => createClient(handlers, { sub: `subject-of-${id}`, email: addressOf(id) }),
    deliver: (key) => createDeliver({ ...withoutTexter, texter })(key, plentyOfTime),
    audit: (task) => createAuditor(withoutTexter)({ task }, plentyOfTime),
  }
}
